package org.taizhang.briefing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.validation.Source;

/**
 * A line of money of one ledger, with the cells that it comes from.
 *
 * @param ledger the heading over all lines of a ledger: the unit and its file
 */
record MoneyLineRow(
        String ledger,
        String unit,
        String task,
        String source,
        String arranged,
        String inPlace,
        String paid,
        String cells) {

    static List<MoneyLineRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        return figures.money().lines().stream().map(line -> of(line, units)).toList();
    }

    private static MoneyLineRow of(MoneyLine line, Units units) {
        String unit = units.shortName(line.unit());
        return new MoneyLineRow(
                Wording.say("moneylines.ledger", unit, joined(line.sources(), Source::file)),
                unit,
                line.task().value(),
                line.source(),
                Amounts.of(line.arranged()),
                Amounts.of(line.inPlace()),
                Amounts.of(line.paid()),
                cells(line.sources()));
    }

    /** The sheet once, then the cells: those of one line lie in one row. */
    static String cells(List<Source> sources) {
        return joined(sources, Source::sheet) + " "
                + sources.stream().map(source -> source.cell().toString()).collect(Collectors.joining("/"));
    }

    /** What the sources have in common, once. */
    static String joined(List<Source> sources, Function<Source, String> part) {
        return sources.stream().map(part).distinct().collect(Collectors.joining(Wording.say("list.comma")));
    }
}
