package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;
import org.taizhang.words.Words;

class FindingTableTests {

    private static final Finding NEGATIVE = Finding.of(
                    FindingKind.NEGATIVE, Place.ofCell("东山县.xlsx", "工作进展", new CellPosition(6, 7)), "累计完成", "-3")
            .about(UnitCode.of("east"))
            .seeing("-3");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private List<String> print(Locale language) {
        Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), language);
        FindingTable.print(screen, List.of(NEGATIVE), unit -> "东山县");
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void namesPlaceWhatIsWrongAndTheRemedy() {
        assertThat(print(Words.CHINESE))
                .containsExactly("错误 C103  东山县  东山县.xlsx 工作进展!G6  “-3”", "    “累计完成”填的是 -3，累计数不应小于零。请核对后重填。");
    }

    @Test
    void partsTheSentencesInEnglishByABlank() {
        assertThat(print(Locale.ENGLISH).get(1)).matches(" {4}\\S.*[^.]\\. [A-Z][^.]*\\.");
    }
}
