package org.taizhang.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, the validator that others hold files against, says of any PDF. */
public final class ArchivalCheck {

    private static final PDFAFlavour KIND = PDFAFlavour.PDFA_3_U;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchivalCheck() {}

    /** The rules of PDF/A-3u that the file breaks, each once; none for a valid file. */
    public static Set<String> broken(Path pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(Files.newInputStream(pdf), KIND);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(KIND, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> broken = broken(result.getTestAssertions());
            if (result.isCompliant() != broken.isEmpty()) {
                throw new IllegalStateException("veraPDF contradicts itself on " + pdf);
            }
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (VeraPDFException e) {
            throw new IllegalStateException("veraPDF cannot judge " + pdf, e);
        }
    }

    /** The PDFs below a folder, in order of their names. */
    public static List<Path> pdfs(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> broken(List<TestAssertion> assertions) {
        return assertions.stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
