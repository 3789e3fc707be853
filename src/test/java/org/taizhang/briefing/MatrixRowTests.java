package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Unit;

class MatrixRowTests {

    private static final Standing CITY = FiguresDraft.standing("1", "2", "50", Light.FAR_BEHIND);

    private final FiguresDraft draft = new FiguresDraft();

    private FiguresDraft counties(int count) {
        List<UnitFigures> figures = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            draft.unit("c" + i, "县" + i, "县" + i, Unit.Type.COUNTY);
            figures.add(FiguresDraft.of("c" + i, FiguresDraft.standing("1", "2", "50", Light.BEHIND), null));
        }
        draft.indicators.add(FiguresDraft.indicator("4-1", "改造", "套", CITY, figures));
        return draft;
    }

    @Test
    void showsTheCityTheDepartmentsAndEachCounty() {
        draft.unit("d", "市教育局", "市教育局", Unit.Type.DEPARTMENT).unit("e", "市水务局", "市水务局", Unit.Type.DEPARTMENT);
        counties(2);
        draft.indicators.add(FiguresDraft.indicator(
                "4-2",
                "供水",
                "处",
                CITY,
                List.of(
                        FiguresDraft.of("d", FiguresDraft.standing("2", "2", "100", Light.DONE), null),
                        FiguresDraft.of("e", FiguresDraft.standing(null, "2", null, Light.NOT_REPORTED), null))));
        List<MatrixRow> rows = MatrixRow.tables(draft.freeze()).get(0);
        assertThat(rows.get(0).heads()).startsWith("全市", "市直\n部门", "县1", "县2", "");
        assertThat(rows.get(0).signs()).startsWith("■", "", "▲", "▲", "");
        assertThat(rows.get(1).signs()).startsWith("■", "○", "", "", "");
        assertThat(rows.get(1).lightStyle()).startsWith("matrix-FAR_BEHIND", "matrix-NOT_REPORTED");
    }

    @Test
    void staysUprightAsLongAsEveryColumnFits() {
        assertThat(MatrixRow.sheet(counties(MatrixRow.UPRIGHT - 1).freeze())).isEqualTo(Sheet.UPRIGHT);
        assertThat(MatrixRow.tables(draft.freeze())).hasSize(1);
    }

    @Test
    void goesOnInFurtherTablesWithTheCityFirstInEach() {
        var figures = counties(200).freeze();
        assertThat(MatrixRow.sheet(figures)).isEqualTo(Sheet.ACROSS);
        List<List<MatrixRow>> tables = MatrixRow.tables(figures);
        assertThat(tables).hasSize(14).allSatisfy(table -> {
            assertThat(table.get(0).heads()).hasSize(MatrixRow.ACROSS).startsWith("全市");
            assertThat(table.get(0).signs()).startsWith("■", "▲");
        });
        assertThat(tables.stream()
                        .flatMap(table -> table.get(0).heads().stream())
                        .filter(head -> head.startsWith("县")))
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    @Test
    void hasNoRowWithoutAnIndicatorAndOneColumnWithoutAUnit() {
        assertThat(MatrixRow.tables(draft.freeze())).isEmpty();
        draft.indicator("4-1", "改造", CITY);
        assertThat(MatrixRow.tables(draft.freeze()))
                .singleElement()
                .satisfies(table -> assertThat(table.get(0).heads()).startsWith("全市", ""));
    }
}
