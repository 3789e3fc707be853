package org.taizhang.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellPositionTests {

    @Test
    void namesCellsAsExcelDoes() {
        assertThat(CellPosition.parse("AA17")).isEqualTo(new CellPosition(17, 27));
        assertThat(new CellPosition(3, 703)).hasToString("AAA3");
    }
}
