package org.taizhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.Place;

/**
 * Characters of a plan that its typefaces cannot show, found before anything is printed. Only what the plan took from its workbook
 * counts; the workbook is opened again for the cells only when there is such a character.
 */
final class PlanCharacters {

    private final Set<Integer> missing;

    PlanCharacters(Plan plan, IntPredicate printable) {
        missing = plan.toString()
                .codePoints()
                .distinct()
                .filter(character -> !printable.test(character))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A finding a cell. */
    List<Finding> findings(Path workbook) {
        if (missing.isEmpty()
                || !(Workbooks.open(workbook, ReadLimits.STANDARD) instanceof OpenedWorkbook.Opened opened)) {
            return List.of();
        }
        String file = String.valueOf(workbook.getFileName());
        return opened.sheets().stream()
                .flatMap(sheet -> sheet.cells().stream()
                        .filter(cell -> !missingIn(cell.raw()).isEmpty())
                        .map(cell -> Finding.of(
                                FindingKind.PLAN_UNPRINTABLE,
                                Place.ofCell(file, sheet.name(), cell.position()),
                                cell.raw(),
                                missingIn(cell.raw()))))
                .toList();
    }

    private String missingIn(String text) {
        return text.codePoints()
                .filter(missing::contains)
                .distinct()
                .mapToObj(character -> String.format(Locale.ROOT, "%c（U+%04X）", character, character))
                .collect(Collectors.joining("、"));
    }
}
