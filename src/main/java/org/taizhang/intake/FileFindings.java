package org.taizhang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** What there is to say of a received file as a file, whatever stands in its cells. */
final class FileFindings {

    /** Extensions of what is no workbook, so that a workbook under one of them is noticed. */
    private static final Set<String> OTHER_EXTENSIONS = Set.of(
            "xlsb", "pdf", "doc", "docx", "wps", "rtf", "odt", "ppt", "pptx", "zip", "rar", "7z", "jpg", "jpeg", "png");

    private static final Set<String> EXTENSIONS = Stream.concat(
                    OTHER_EXTENSIONS.stream(),
                    Arrays.stream(Format.values()).flatMap(format -> format.extensions().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private FileFindings() {}

    /** Why nothing can be read. */
    static Finding unreadable(String file, NotOpened problem) {
        return switch (problem.reason()) {
            case EMPTY -> whole(FindingKind.EMPTY_FILE, file, problem);
            case ENCRYPTED -> whole(FindingKind.ENCRYPTED_FILE, file, problem);
            case NOT_A_WORKBOOK -> whole(FindingKind.NOT_A_WORKBOOK, file, problem);
            case DAMAGED -> whole(FindingKind.DAMAGED_FILE, file, problem);
            case TOO_LARGE -> whole(FindingKind.FILE_TOO_LARGE, file, problem);
            case TOO_SLOW -> whole(FindingKind.READING_TOO_SLOW, file, problem);
            case OLD_EXCEL -> whole(FindingKind.OLD_EXCEL_FILE, file, problem);
            case BINARY_WORKBOOK -> whole(FindingKind.BINARY_WORKBOOK, file, problem);
            case ARCHIVE -> whole(FindingKind.ARCHIVE_FILE, file, problem);
            case ARCHIVE_WITHOUT_LEDGER -> whole(FindingKind.ARCHIVE_WITHOUT_LEDGER, file, problem);
            case ARCHIVE_TOO_LARGE -> whole(FindingKind.ARCHIVE_TOO_LARGE, file, problem);
            case PDF -> whole(FindingKind.PDF_FILE, file, problem);
            case IMAGE -> whole(FindingKind.IMAGE_FILE, file, problem);
            case WORD -> whole(FindingKind.WORD_FILE, file, problem);
            case GARBLED_TEXT -> whole(FindingKind.GARBLED_TEXT, file, problem);
            case REPEATED_CELLS -> repeated(file, problem);
        };
    }

    private static Finding whole(FindingKind kind, String file, NotOpened problem) {
        return Finding.of(kind, Place.ofFile(file), problem.detail());
    }

    private static Finding repeated(String file, NotOpened problem) {
        String sheet = Objects.requireNonNull(problem.sheet(), "the sheet");
        CellPosition cell = Objects.requireNonNull(problem.cell(), "the cell");
        return Finding.of(FindingKind.REPEATED_CELLS, Place.ofCell(file, sheet, cell), sheet, cell);
    }

    /** What is odd about a workbook that can be read. */
    static List<Finding> of(String file, Opened workbook) {
        List<Finding> findings = new ArrayList<>();
        wrongExtension(file, workbook.format()).ifPresent(findings::add);
        String encoding = workbook.encoding();
        if (workbook.format() == Format.CSV && encoding != null) {
            findings.add(Finding.of(FindingKind.READ_AS_TEXT, Place.ofFile(file), encoding));
        }
        if (workbook.macros()) {
            findings.add(Finding.of(FindingKind.MACROS_IGNORED, Place.ofFile(file)));
        }
        return findings;
    }

    /** A name without an extension that anyone knows says nothing of its content. */
    private static Optional<Finding> wrongExtension(String file, Format format) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean differs = EXTENSIONS.contains(extension) && !format.extensions().contains(extension);
        return differs
                ? Optional.of(Finding.of(FindingKind.WRONG_EXTENSION, Place.ofFile(file), extension, format.title()))
                : Optional.empty();
    }
}
