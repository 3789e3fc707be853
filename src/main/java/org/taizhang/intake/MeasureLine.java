package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.GridCell;

/** The line 单位：万元 above a table: the unit of measure of all its amounts. */
final class MeasureLine {

    private static final Pattern LINE =
            Pattern.compile("(?:^|[\\s(])(?:金额|资金|货币|计量)?单位\\s?[::]\\s?([^\\s:,;)]{1,6})(?=$|[\\s),;])");
    private static final Pattern MONEY = Pattern.compile("(?:人民币)?((?:亿|千万|百万|万|千|百)?元)");

    private MeasureLine() {}

    /** The unit that the lines state for a column: of money for amounts, of the plan's units for other figures. */
    static Optional<String> find(List<GridCell> lines, LedgerColumn column, PlanNames names) {
        return lines.stream()
                .map(line -> measure(Wording.spaced(line.raw())))
                .flatMap(Optional::stream)
                .map(measure -> ofColumn(measure, column, names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> measure(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.find() ? Optional.of(Wording.normal(matcher.group(1))) : Optional.empty();
    }

    private static Optional<String> ofColumn(String measure, LedgerColumn column, PlanNames names) {
        Matcher money = MONEY.matcher(measure);
        boolean ofMoney = money.matches();
        if (LedgerColumn.AMOUNTS.contains(column)) {
            return ofMoney ? Optional.of(money.group(1)) : Optional.empty();
        }
        return !ofMoney && names.isMeasure(measure) ? Optional.of(measure) : Optional.empty();
    }
}
