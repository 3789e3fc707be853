package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.terms.CellPosition;

class ReferencesTests {

    @ParameterizedTest
    @CsvSource({"A1, 1, 1", "D17, 17, 4", "z9, 9, 26", "AA10, 10, 27", "XFD1048576, 1048576, 16384"})
    void readsCells(String reference, int row, int column) {
        assertThat(References.cell(reference, "表")).isEqualTo(new CellPosition(row, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "1",
                "A0",
                "XFE1",
                "A1048577",
                "A1B",
                "1A",
                "$A$1",
                " A1",
                "AAAAAAAAAAAAA1",
                "A99999999999",
                "Ａ1",
                "A１"
            })
    void refusesWhatIsNoCell(String reference) {
        assertThatThrownBy(() -> References.cell(reference, "表"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("表: no such cell");
    }

    @Test
    void readsAreasFromAnyCorner() {
        MergedArea area = new MergedArea(new CellPosition(2, 1), new CellPosition(4, 3));
        assertThat(References.area("A2:C4", "表")).isEqualTo(area);
        assertThat(References.area("C2:A4", "表")).isEqualTo(area);
        assertThat(References.area("B2", "表").last()).isEqualTo(new CellPosition(2, 2));
    }
}
