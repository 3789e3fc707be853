package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyLineRowTests {

    private static List<MoneyLineRow> rows(MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.money = money.done();
        return MoneyLineRow.of(draft.freeze());
    }

    @Test
    void putsTheSourcesOfATaskSideBySide() {
        List<MoneyLineRow> rows = rows(new MoneyDraft()
                .line("ledu", "1", "中央", "1", "2", "3")
                .line("ledu", "1", "省", "4", null, "6")
                .line("ledu", "2", "省", "7", "8", "9")
                .line("pingan", "2", "省", "10", "11", "12"));
        assertThat(rows)
                .extracting(MoneyLineRow::ledger, MoneyLineRow::task, MoneyLineRow::cells)
                .containsExactly(
                        tuple("ledu　县区/ledu.xlsx　工作表“工作进展”", "1", "D3:F3、D4/F4"),
                        tuple("ledu　县区/ledu.xlsx　工作表“工作进展”", "2", "D5:F5"),
                        tuple("pingan　县区/pingan.xlsx　工作表“工作进展”", "2", "D6:F6"));
        assertThat(rows.get(0))
                .extracting(
                        MoneyLineRow::source1,
                        MoneyLineRow::arranged1,
                        MoneyLineRow::inPlace1,
                        MoneyLineRow::paid1,
                        MoneyLineRow::source2,
                        MoneyLineRow::arranged2,
                        MoneyLineRow::inPlace2,
                        MoneyLineRow::paid2,
                        MoneyLineRow::source3,
                        MoneyLineRow::arranged3)
                .containsExactly("中央", "1.00", "2.00", "3.00", "省", "4.00", "—", "6.00", "", "");
        assertThat(rows.get(1))
                .extracting(MoneyLineRow::arranged1, MoneyLineRow::arranged2)
                .containsExactly("", "7.00");
    }

    @Test
    void goesOnBelowWithTheFifthSource() {
        MoneyDraft money = new MoneyDraft();
        for (String source : List.of("一", "二", "三", "四", "五")) {
            money.line("ledu", "1", source, "1", "2", "3");
        }
        assertThat(rows(money.line("pingan", "1", "二", "1", "2", "3")))
                .extracting(MoneyLineRow::source1, MoneyLineRow::source2, MoneyLineRow::ledger, MoneyLineRow::cells)
                .containsExactly(
                        tuple("一", "二", "ledu　县区/ledu.xlsx　工作表“工作进展”", "D3:F6"),
                        tuple("一", "二", "pingan　县区/pingan.xlsx　工作表“工作进展”", "D8:F8"),
                        tuple("五", "", "ledu　县区/ledu.xlsx　工作表“工作进展”", "D7:F7"));
    }

    @Test
    void losesNoLineOfTheSameSource() {
        assertThat(rows(new MoneyDraft().line("ledu", "1", "省", "1", "2", "3").line("ledu", "1", "省", "4", "5", "6")))
                .extracting(MoneyLineRow::arranged1, MoneyLineRow::cells)
                .containsExactly(tuple("1.00", "D3:F3"), tuple("4.00", "D4:F4"));
    }
}
