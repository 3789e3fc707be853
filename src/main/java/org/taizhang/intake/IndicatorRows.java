package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.IndicatorCode;

/** Which indicator a code or a name means: exactly one of the plan's, or none. */
final class IndicatorRows {

    private static final Pattern LEADING_CODE = Pattern.compile("^(\\d+[-—–.]\\d+)[、.\\s]*(.*)$");

    private final Plan plan;

    IndicatorRows(Plan plan) {
        this.plan = plan;
    }

    /** The indicator of a code as it stands in a cell; Excel may have made a date of it. */
    Optional<Indicator> ofCode(GridCell cell) {
        return codeText(cell)
                .filter(IndicatorCode::isValid)
                .map(IndicatorCode::of)
                .flatMap(plan::indicator);
    }

    /** The code that a cell holds, in the plan's form. */
    Optional<String> codeText(GridCell cell) {
        if (cell.content() instanceof CellContent.Moment moment) {
            return Optional.of(
                    moment.value().getMonthValue() + "-" + moment.value().getDayOfMonth());
        }
        return Optional.of(Wording.normal(cell.raw()).replaceAll("[—–―_.]", "-"));
    }

    /** The one indicator of that name or synonym, within the task when it is given and names one. */
    Optional<Indicator> ofName(String name, String task) {
        String wanted = Wording.normal(withoutCode(name));
        List<Indicator> named =
                plan.indicators().stream().filter(it -> isNamed(it, wanted)).toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        List<Indicator> within = named.stream().filter(it -> isTaskOf(it, task)).toList();
        return within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty();
    }

    private static String withoutCode(String name) {
        Matcher leading = LEADING_CODE.matcher(Wording.spaced(name));
        return leading.matches() ? leading.group(2) : name;
    }

    private static boolean isNamed(Indicator indicator, String wanted) {
        return Wording.normal(indicator.name()).equals(wanted)
                || indicator.synonyms().stream().map(Wording::normal).anyMatch(wanted::equals);
    }

    private boolean isTaskOf(Indicator indicator, String task) {
        return Wording.normal(plan.task(indicator.task()).name()).equals(Wording.normal(task));
    }
}
