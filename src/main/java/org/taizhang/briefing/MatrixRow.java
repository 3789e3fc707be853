package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/**
 * An indicator's row in the matrix of lights (指标亮灯表): the city's sign, the departments', each county's and each town's. A sign tells by its shape, so
 * that it holds in black and white; an empty cell owes no figure.
 *
 * @param heads what the columns are headed; an empty one is no column
 * @param signs what stands in them
 * @param lightStyle how each is coloured
 */
record MatrixRow(String code, String name, List<String> heads, List<String> signs, List<String> lightStyle) {

    /** Columns of a page held upright; the layout has as many. */
    static final int UPRIGHT = 10;

    /** Columns of a page held across; the layout has as many. */
    static final int ACROSS = 16;

    private static final Set<Unit.Type> COUNTIES = Set.of(Unit.Type.COUNTY, Unit.Type.PARK);
    private static final Set<Unit.Type> TOWNS = Set.of(Unit.Type.TOWN);
    private static final String BLANK = "";
    private static final String STYLE = "matrix-";

    /** Copies the lists. */
    MatrixRow {
        heads = List.copyOf(heads);
        signs = List.copyOf(signs);
        lightStyle = List.copyOf(lightStyle);
    }

    /** A column: its head, and whose light it shows. */
    private record Column(String head, Function<IndicatorFigures, Optional<Light>> light) {}

    /** How the page is held: upright as long as every column fits, which is easier to read beside the paper. */
    static Sheet sheet(FrozenFigures figures) {
        return columns(figures).size() <= UPRIGHT ? Sheet.UPRIGHT : Sheet.ACROSS;
    }

    /** The tables, one below the other: more columns than a page has go on in a further table, the city's column first in each. */
    static List<List<MatrixRow>> tables(FrozenFigures figures) {
        if (figures.indicators().isEmpty()) {
            return List.of();
        }
        List<Column> columns = columns(figures);
        int width = sheet(figures) == Sheet.UPRIGHT ? UPRIGHT : ACROSS;
        List<List<MatrixRow>> tables = new ArrayList<>();
        for (int next = 1; next < Math.max(2, columns.size()); next += width - 1) {
            List<Column> page = new ArrayList<>(columns.subList(0, 1));
            page.addAll(columns.subList(Math.min(next, columns.size()), Math.min(next + width - 1, columns.size())));
            tables.add(figures.indicators().stream()
                    .map(indicator -> of(indicator, page, width))
                    .toList());
        }
        return tables;
    }

    /** On two lines, as the column is narrow. */
    private static String departments(FrozenFigures figures) {
        return figures.head().naming().departments().replaceFirst("(?<=.)部门$", "\n部门");
    }

    private static List<Column> columns(FrozenFigures figures) {
        Set<UnitCode> owing = new LinkedHashSet<>();
        figures.indicators()
                .forEach(indicator -> Stream.concat(indicator.units().stream(), indicator.subtotals().stream())
                        .forEach(unit -> owing.add(unit.unit())));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                figures.head().naming().whole(),
                indicator -> Optional.of(indicator.city().light())));
        List<UnitEntry> placed = Stream.of(COUNTIES, TOWNS)
                .flatMap(types -> figures.units().stream()
                        .filter(unit -> types.contains(unit.type()) && owing.contains(unit.code())))
                .toList();
        Set<UnitCode> counties = placed.stream().map(UnitEntry::code).collect(Collectors.toSet());
        if (!counties.containsAll(owing)) {
            columns.add(new Column(departments(figures), indicator -> worst(indicator, counties)));
        }
        placed.forEach(unit -> columns.add(column(unit)));
        return columns;
    }

    private static Column column(UnitEntry unit) {
        return new Column(
                Texts.printable(unit.shortName()),
                indicator -> indicator.of(unit.code()).map(MatrixRow::light));
    }

    /** Departments share a column: where several owe a figure, the gravest light shows. */
    private static Optional<Light> worst(IndicatorFigures indicator, Set<UnitCode> counties) {
        List<Light> lights = indicator.units().stream()
                .filter(figures -> !counties.contains(figures.unit()))
                .map(MatrixRow::light)
                .toList();
        return lights.stream()
                .filter(light -> light != Light.NO_TARGET)
                .max(Comparator.naturalOrder())
                .or(() -> lights.stream().findFirst());
    }

    private static Light light(UnitFigures figures) {
        return figures.standing().light();
    }

    private static MatrixRow of(IndicatorFigures indicator, List<Column> columns, int width) {
        List<String> heads = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        for (Column column : columns) {
            Optional<Light> light = column.light().apply(indicator);
            heads.add(column.head());
            signs.add(light.map(shown -> Wording.bareSign(indicator, shown)).orElse(BLANK));
            styles.add(STYLE + light.orElse(Light.NO_TARGET).name());
        }
        return new MatrixRow(
                indicator.code().value(),
                indicator.name(),
                padded(heads, width),
                padded(signs, width),
                padded(styles, width));
    }

    private static List<String> padded(List<String> texts, int width) {
        List<String> padded = new ArrayList<>(texts);
        padded.addAll(Collections.nCopies(width - texts.size(), BLANK));
        return padded;
    }
}
