package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.AnnualFigures.IndicatorItem;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.validation.Source;

/** The sheet 数据来源 of a score sheet: a row a cell of a received ledger, over which the figures on the other sheets are summed. */
final class ScoreSources {

    private static final String KEY = "score.sources";
    private static final int[] WIDTHS = {10, 8, 28, 16, 10, 12, 18, 40, 16, 10, 22};
    private static final int VALUE = 6;
    private static final int KEY_COLUMN = 11;
    private static final int FEW = 2;

    private final Units units;
    private final List<Line> lines = new ArrayList<>();

    ScoreSources(UnitScore score, Units units) {
        this.units = units;
        Stream.concat(score.completion().stream(), score.pace().stream())
                .forEach(item -> item.standing()
                        .sources()
                        .forEach(source -> lines.add(new Line(item.round(), item.indicator(), item.name(), source))));
    }

    /** A cell of a ledger. */
    private record Line(Round round, IndicatorCode indicator, String name, Source source) {

        String key() {
            return ScoreSources.key(round, indicator, source.part());
        }
    }

    private static String key(Round round, IndicatorCode indicator, Source.Part part) {
        return round + "|" + indicator + "|" + Wording.say("source." + part.name());
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        LedgerTable table = new LedgerTable(book, KEY, about, WIDTHS);
        for (Line line : lines) {
            Source source = line.source();
            table.nextRow();
            table.centred(line.round().toString())
                    .centred(line.indicator().value())
                    .text(line.name())
                    .text(units.shortName(source.unit()))
                    .centred(Wording.say("source." + source.part().name()))
                    .quantity(source.value())
                    .text(source.raw())
                    .text(source.file())
                    .text(source.sheet())
                    .centred(source.cell().toString())
                    .text(line.key());
        }
        table.hiding(KEY_COLUMN).finish(3);
    }

    /** A formula for the sum of what those cells give. */
    String sum(IndicatorItem item, Source.Part part) {
        return column(VALUE).sumWhere(column(KEY_COLUMN), "\"" + key(item.round(), item.indicator(), part) + "\"");
    }

    private Range column(int column) {
        return new Range(
                LedgerTable.name(KEY), column, LedgerTable.FIRST, LedgerTable.HEAD + Math.max(1, lines.size()));
    }

    /** What that formula comes to; null where no cell gives anything. */
    static @Nullable BigDecimal summed(IndicatorItem item, Source.Part part) {
        List<BigDecimal> values = item.standing().sources().stream()
                .filter(source -> source.part() == part)
                .map(Source::value)
                .map(Quantity::value)
                .toList();
        return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The ledger's file, sheet, cells and texts in four cells; where there are more than a few, where they are listed. */
    void place(LedgerTable table, IndicatorItem item) {
        List<Source> sources = item.standing().sources();
        long files = sources.stream().map(Source::file).distinct().count();
        if (files > FEW) {
            table.text(listed(item)).text("").text("").text("");
        } else {
            table.text(joined(sources, Source::file))
                    .text(joined(sources, Source::sheet))
                    .centred(joined(sources, source -> source.cell().toString()))
                    .text(joined(sources, Source::raw));
        }
    }

    private String listed(IndicatorItem item) {
        int first = LedgerTable.FIRST;
        while (!isOf(lines.get(first - LedgerTable.FIRST), item)) {
            first++;
        }
        int last = first + item.standing().sources().size() - 1;
        return Wording.say("score.listed", item.standing().sources().size(), LedgerTable.name(KEY), first, last);
    }

    private static boolean isOf(Line line, IndicatorItem item) {
        return line.round().equals(item.round()) && line.indicator().equals(item.indicator());
    }

    private static String joined(List<Source> sources, Function<Source, String> part) {
        return sources.stream().map(part).distinct().collect(Collectors.joining(Wording.say("clause.semicolon")));
    }
}
