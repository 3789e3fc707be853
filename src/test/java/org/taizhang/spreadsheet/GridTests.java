package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.terms.CellPosition;

class GridTests {

    @Test
    void ordersCellsAndGivesThemByRow() {
        Grid grid = grid(List.of(cell("B3"), cell("A3"), cell("C1")), List.of());
        assertThat(grid.cells()).extracting(GridCell::raw).containsExactly("C1", "A3", "B3");
        assertThat(grid.row(3)).extracting(GridCell::raw).containsExactly("A3", "B3");
        assertThat(grid.row(2)).isEmpty();
        assertThat(grid.row(9)).isEmpty();
        assertThat(grid.lastRow()).isEqualTo(3);
        assertThat(grid.at(CellPosition.parse("C1"))).map(GridCell::raw).contains("C1");
        assertThat(grid.at(CellPosition.parse("C2"))).isEmpty();
    }

    @Test
    void isEmptyWithoutCells() {
        Grid grid = grid(List.of(), List.of());
        assertThat(grid.lastRow()).isZero();
        assertThat(grid.row(1)).isEmpty();
        assertThat(grid.at(CellPosition.parse("A1"))).isEmpty();
    }

    @Test
    void refusesTwoCellsAtOnePlace() {
        assertThatThrownBy(() -> grid(List.of(cell("A1"), cell("A1")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A1");
    }

    @Test
    void showsTheContentOfTheMergedAreaWhichCoversACell() {
        Grid grid = grid(List.of(cell("A1"), cell("A3"), cell("B3")), List.of(area("A1", "D1"), area("A3", "A9")));
        assertThat(grid.shownAt(CellPosition.parse("D1"))).map(GridCell::raw).contains("A1");
        assertThat(grid.shownAt(CellPosition.parse("A9"))).map(GridCell::raw).contains("A3");
        assertThat(grid.shownAt(CellPosition.parse("B3"))).map(GridCell::raw).contains("B3");
        assertThat(grid.shownAt(CellPosition.parse("A10"))).isEmpty();
        assertThat(grid.shownAt(CellPosition.parse("B4"))).isEmpty();
    }

    @Test
    void findsMergedAreasAsASearchThroughAllOfThemWould() {
        Random random = new Random(20240320);
        List<MergedArea> areas = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int row = 1 + random.nextInt(200);
            int column = 1 + 10 * i;
            areas.add(new MergedArea(
                    new CellPosition(row, column),
                    new CellPosition(row + random.nextInt(100), column + random.nextInt(10))));
        }
        MergedAreas indexed = new MergedAreas(areas);
        for (int i = 0; i < 5_000; i++) {
            CellPosition position = new CellPosition(1 + random.nextInt(320), 1 + random.nextInt(610));
            Optional<MergedArea> expected =
                    areas.stream().filter(area -> area.contains(position)).findFirst();
            assertThat(indexed.covering(position)).isEqualTo(expected);
        }
    }

    private static Grid grid(List<GridCell> cells, List<MergedArea> areas) {
        return new Grid("表", false, cells, areas, Set.of(), Set.of());
    }

    private static GridCell cell(String reference) {
        return new GridCell(CellPosition.parse(reference), new CellContent.Text(reference), false);
    }

    private static MergedArea area(String first, String last) {
        return new MergedArea(CellPosition.parse(first), CellPosition.parse(last));
    }
}
