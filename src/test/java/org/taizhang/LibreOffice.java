package org.taizhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The other program that opens what ours writes: it converts files, with a profile of its own in the test's folder. */
public final class LibreOffice {

    private static final int MINUTES = 10;

    private final Path folder;

    private LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** The program, with that folder to work in; a test that needs it is skipped where it is not installed. */
    public static LibreOffice in(Path folder) {
        assumeTrue(isThere(), "LibreOffice (soffice) is not installed, so nobody else opens our files");
        return new LibreOffice(folder);
    }

    private static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place).resolve("soffice")));
    }

    /** Converts files to that format, such as pdf, into that folder. */
    public void convert(String format, Path to, List<Path> files) {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                format,
                "--outdir",
                to.toString()));
        files.stream().map(Path::toString).forEach(command::add);
        try {
            Process office = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
            if (!office.waitFor(MINUTES, TimeUnit.MINUTES)) {
                office.destroyForcibly();
                throw new AssertionError("LibreOffice does not come to an end");
            }
            assertThat(office.exitValue()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
