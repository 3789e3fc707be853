package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {

    @TempDir
    Path jobs;

    @ParameterizedTest
    @ValueSource(strings = {"市政府督查室", "督查室", " 督 查\n室　", "\u200B督查室\uFEFF"})
    void namesAUnitByAnyOfItsNamesWhateverTheSpaces(String written) {
        assertThat(plan().unitNamed(written)).map(unit -> unit.code().value()).contains("ducha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "督查", "市督查室", "各县区", "ducha", "市政府督查室（盖章）"})
    void guessesNobody(String written) {
        assertThat(plan().unitNamed(written)).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheWorkbook() {
        assertThat(plan().units())
                .extracting(unit -> unit.code().value())
                .containsExactly("dongan", "xian", "jiaoyu", "shuiwu", "ducha", "caizheng");
        assertThat(plan().headerSynonyms().keySet()).containsExactly("累计完成", "工作进展");
    }

    private Plan plan() {
        return PlanWorkbook.read(new PlanBook().write(jobs)).plan().orElseThrow();
    }
}
