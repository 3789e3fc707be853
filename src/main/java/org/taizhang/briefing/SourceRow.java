package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.validation.Source;

/**
 * A cell that a figure rests on (数据来源).
 *
 * @param file the ledger's number in the table of submissions
 */
record SourceRow(String indicator, String reporter, String value, String raw, String file, String sheet, String cell) {

    static List<SourceRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        LedgerNumbers numbers = new LedgerNumbers(figures);
        List<SourceRow> rows = new ArrayList<>();
        for (IndicatorFigures indicator : figures.indicators()) {
            String title = title(indicator);
            indicator.units().forEach(unit -> add(rows, title, unit, name("own", unit, units), numbers));
            indicator.otherReports().forEach(unit -> add(rows, title, unit, name("other", unit, units), numbers));
        }
        return rows;
    }

    private static String name(String use, UnitFigures unit, Units units) {
        return Wording.say("sources." + use, units.shortName(unit.unit()));
    }

    private static void add(
            List<SourceRow> rows, String title, UnitFigures figures, String reporter, LedgerNumbers numbers) {
        figures.standing()
                .sources()
                .forEach(source -> rows.add(of(title, reporter, source, numbers.of(source.file()))));
    }

    private static SourceRow of(String title, String reporter, Source source, String file) {
        String value = Amounts.of(source.value());
        return new SourceRow(
                title,
                reporter,
                source.part() == Source.Part.ACHIEVED ? value : Wording.say("part." + source.part(), value),
                source.raw(),
                file,
                source.sheet(),
                source.cell().toString());
    }

    private static String title(IndicatorFigures indicator) {
        return Wording.say(
                "sources.title",
                indicator.code(),
                indicator.name(),
                LightRow.achieved(indicator.city(), indicator.unitOfMeasure())
                        .replace("\n", Wording.say("clause.comma")));
    }
}
