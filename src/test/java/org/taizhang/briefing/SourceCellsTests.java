package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

class SourceCellsTests {

    private static MoneyLine line(String... cells) {
        return new MoneyLine(
                UnitCode.of("ledu"),
                TaskCode.of("1"),
                "省",
                null,
                null,
                null,
                false,
                Arrays.stream(cells)
                        .map(cell -> FiguresDraft.source("ledu", cell, "1", "1"))
                        .toList());
    }

    @Test
    void saysTheAreaThatCellsFillRowByRow() {
        assertThat(SourceCells.of(List.of(line("D3", "E3", "F3"), line("D4", "E4", "F4"))))
                .isEqualTo("D3:F4");
        assertThat(SourceCells.of(List.of(line("D3", "E3", "F3"), line("G3", "H3", "I3"))))
                .isEqualTo("D3:I3");
        assertThat(SourceCells.of(List.of(line("D3")))).isEqualTo("D3");
    }

    @Test
    void saysEachLineByItselfWhereTheyFillNoArea() {
        assertThat(SourceCells.of(List.of(line("D3", "E3", "F3"), line("D5", "E5", "F5"))))
                .isEqualTo("D3:F3、D5:F5");
        assertThat(SourceCells.of(List.of(line("D4", "E4", "F4"), line("D3", "E3", "F3"))))
                .isEqualTo("D4:F4、D3:F3");
        assertThat(SourceCells.of(List.of(line("D3", "F3"), line("D4", "E4", "F4"))))
                .isEqualTo("D3/F3、D4:F4");
        assertThat(SourceCells.of(List.of(line("F3", "E3", "D3")))).isEqualTo("F3/E3/D3");
        assertThat(SourceCells.of(List.of(line("E3", "E4", "E5")))).isEqualTo("E3:E5");
    }

    @Test
    void hasNothingToSayWithoutCells() {
        assertThat(SourceCells.of(List.of(line()))).isEmpty();
    }
}
