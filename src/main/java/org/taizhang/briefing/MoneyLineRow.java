package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;
import org.taizhang.validation.Source;

/**
 * A unit's money for a task, up to four sources side by side, with the cells that it comes from. Where there are more sources, the
 * table goes on below with the next four.
 *
 * @param source1 the name over the first three columns of amounts; empty where there is no further source
 * @param ledger the heading over all lines of a ledger: the unit, its file and its sheet
 * @param arranged1 from the first source; empty where the unit has no such line
 * @param cells where the amounts stand, in the order of the row
 */
record MoneyLineRow(
        String source1,
        String source2,
        String source3,
        String source4,
        String ledger,
        String task,
        String arranged1,
        String inPlace1,
        String paid1,
        String arranged2,
        String inPlace2,
        String paid2,
        String arranged3,
        String inPlace3,
        String paid3,
        String arranged4,
        String inPlace4,
        String paid4,
        String cells) {

    /** Sources side by side. */
    static final int ABREAST = 4;

    static List<MoneyLineRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        List<MoneyLine> lines = figures.money().lines();
        List<MoneyLineRow> rows = new ArrayList<>();
        for (List<String> abreast : abreast(figures)) {
            gathered(lines, abreast).forEach(row -> rows.add(of(row, abreast, units)));
        }
        return List.copyOf(rows);
    }

    /** The sources that have lines, the plan's in its order, four at a time. */
    static List<List<String>> abreast(FrozenFigures figures) {
        List<String> used = figures.money().lines().stream()
                .map(MoneyLine::source)
                .distinct()
                .toList();
        List<String> ordered = Stream.concat(figures.money().bySource().stream().map(MoneyRow::key), used.stream())
                .distinct()
                .filter(used::contains)
                .toList();
        List<List<String>> abreast = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += ABREAST) {
            abreast.add(ordered.subList(from, Math.min(from + ABREAST, ordered.size())));
        }
        return abreast;
    }

    /** Lines that follow each other, of one unit and task, each from another of the sources. */
    private static List<List<MoneyLine>> gathered(List<MoneyLine> lines, List<String> abreast) {
        List<List<MoneyLine>> rows = new ArrayList<>();
        for (MoneyLine line : lines) {
            if (abreast.contains(line.source())) {
                if (rows.isEmpty() || !fits(line, rows.get(rows.size() - 1))) {
                    rows.add(new ArrayList<>());
                }
                rows.get(rows.size() - 1).add(line);
            }
        }
        return rows;
    }

    private static boolean fits(MoneyLine line, List<MoneyLine> row) {
        MoneyLine first = row.get(0);
        return first.unit().equals(line.unit())
                && first.task().equals(line.task())
                && row.stream().noneMatch(other -> other.source().equals(line.source()));
    }

    private static MoneyLineRow of(List<MoneyLine> lines, List<String> abreast, Units units) {
        return new MoneyLineRow(
                name(abreast, 0),
                name(abreast, 1),
                name(abreast, 2),
                name(abreast, 3),
                ledger(lines, units),
                lines.get(0).task().value(),
                amount(lines, abreast, 0, MoneyLine::arranged),
                amount(lines, abreast, 0, MoneyLine::inPlace),
                amount(lines, abreast, 0, MoneyLine::paid),
                amount(lines, abreast, 1, MoneyLine::arranged),
                amount(lines, abreast, 1, MoneyLine::inPlace),
                amount(lines, abreast, 1, MoneyLine::paid),
                amount(lines, abreast, 2, MoneyLine::arranged),
                amount(lines, abreast, 2, MoneyLine::inPlace),
                amount(lines, abreast, 2, MoneyLine::paid),
                amount(lines, abreast, 3, MoneyLine::arranged),
                amount(lines, abreast, 3, MoneyLine::inPlace),
                amount(lines, abreast, 3, MoneyLine::paid),
                SourceCells.of(lines));
    }

    private static String name(List<String> abreast, int place) {
        return place < abreast.size() ? abreast.get(place) : "";
    }

    private static String ledger(List<MoneyLine> lines, Units units) {
        List<Source> sources =
                lines.stream().flatMap(line -> line.sources().stream()).toList();
        return Wording.say(
                "moneylines.ledger",
                units.shortName(lines.get(0).unit()),
                joined(sources, Source::file),
                joined(sources, Source::sheet));
    }

    /** Nothing where there is no line from that source; a dash where there is one without this amount. */
    private static String amount(
            List<MoneyLine> lines, List<String> abreast, int place, Function<MoneyLine, @Nullable Money> amount) {
        return lines.stream()
                .filter(line -> line.source().equals(name(abreast, place)))
                .map(line -> Amounts.of(amount.apply(line)))
                .collect(Collectors.joining());
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
