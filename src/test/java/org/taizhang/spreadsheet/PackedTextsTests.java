package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextsTests {

    @Test
    void givesEveryTextBackWhereverItsBlockEnds() {
        Random random = new Random(20240320);
        List<String> texts = new ArrayList<>();
        PackedTexts packed = new PackedTexts();
        int[] lengths = {0, 1, 7, 300, 65_535, 65_536, 65_537, 200_000};
        for (int i = 0; i < 3_000; i++) {
            int length = i % 40 == 0 ? lengths[random.nextInt(lengths.length)] : random.nextInt(60);
            String text = (char) ('一' + i) + "字".repeat(length);
            texts.add(length == 0 ? "" : text);
            packed.add(texts.get(i));
        }
        assertThat(packed.size()).isEqualTo(3_000);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(packed.get(i)).isEqualTo(texts.get(i));
        }
    }

    @Test
    void keepsATextThatFillsABlockExactly() {
        PackedTexts packed = new PackedTexts();
        String block = "a".repeat(65_536);
        packed.add(block);
        packed.add("");
        packed.add("后");
        assertThat(packed.get(0)).isEqualTo(block);
        assertThat(packed.get(1)).isEmpty();
        assertThat(packed.get(2)).isEqualTo("后");
    }
}
