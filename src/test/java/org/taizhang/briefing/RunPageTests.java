package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Unit;

class RunPageTests {

    @TempDir
    Path folder;

    private Path write(FrozenFigures figures) throws IOException {
        for (Document document : Document.values()) {
            Files.writeString(folder.resolve(document.fileName()), "");
        }
        Path file = folder.resolve("index.html");
        RunPage.write(figures, Edition.first(), file);
        return file;
    }

    private static FiguresDraft one(String achieved, Light light) {
        FiguresDraft draft = new FiguresDraft().unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY);
        return draft.indicator("4-1", "老旧小区改造", FiguresDraft.standing(achieved, "100", achieved, light));
    }

    @Test
    void holdsEveryFigure() throws IOException {
        assertThat(new RunPageProof(SampleRound.haidong()).of(write(SampleRound.haidong())))
                .isEmpty();
    }

    @Test
    void missesAFigureAndALightThatAnotherPageHolds() throws IOException {
        Path file = write(one("77", Light.ON_PACE).freeze());
        assertThat(new RunPageProof(one("77", Light.ON_PACE).freeze()).of(file)).isEmpty();
        assertThat(new RunPageProof(one("78", Light.ON_PACE).freeze()).of(file))
                .extracting(Miss::where, Miss::about)
                .contains(tuple("4-1", "78"));
        assertThat(new RunPageProof(one("77", Light.BEHIND).freeze()).of(file))
                .extracting(Miss::about)
                .containsExactly("BEHIND");
    }

    @Test
    void missesAScriptThatWasTamperedWith() throws IOException {
        FrozenFigures figures = one("77", Light.ON_PACE).freeze();
        Path file = write(figures);
        Files.writeString(file, Files.readString(file).replace("'use strict';", "'use  strict';"));
        assertThat(new RunPageProof(figures).of(file)).extracting(Miss::kind).containsExactly(Miss.Kind.TEXT_LOST);
    }

    @Test
    void missesAFileThatALinkLeadsTo() throws IOException {
        FrozenFigures figures = one("77", Light.ON_PACE).freeze();
        Path file = write(figures);
        Files.delete(folder.resolve("汇总台账.xlsx"));
        assertThat(new RunPageProof(figures).of(file)).extracting(Miss::about).containsExactly("汇总台账.xlsx");
    }

    @Test
    void bearsTheSampleMarkOnlyForSampleData() throws IOException {
        FiguresDraft draft = one("77", Light.ON_PACE);
        assertThat(Files.readString(write(draft.freeze()))).contains("<p class=\"sample\" hidden>");
        draft.sample = true;
        Path marked = write(draft.freeze());
        assertThat(Files.readString(marked)).contains("<p class=\"sample\">示例数据");
        assertThat(new RunPageProof(one("77", Light.ON_PACE).freeze()).of(marked))
                .extracting(Miss::kind)
                .containsExactly(Miss.Kind.SIGN_ABSENT);
    }

    @Test
    void missesAFileThatIsNoPage() throws IOException {
        Path file = Files.writeString(folder.resolve("index.html"), "<p>no page</p>");
        assertThat(new RunPageProof(one("77", Light.ON_PACE).freeze()).of(file)).isNotEmpty();
    }

    @Test
    void linksToWhatGoesToSingleUnits() throws IOException {
        Path back = Files.createDirectories(folder.resolve("退回"));
        Files.writeString(back.resolve("互助县#1 100%.xlsx"), "");
        String page = Files.readString(write(one("77", Light.ON_PACE).freeze()));
        assertThat(page)
                .contains("\"name\":\"退回/互助县#1 100%.xlsx\"")
                .contains("\"link\":\"%E9%80%80%E5%9B%9E/%E4%BA%92%E5%8A%A9%E5%8E%BF%231%20100%25.xlsx\"");
    }

    @Test
    void keepsUnitsTextsFromEndingTheData() throws IOException {
        FiguresDraft draft = one("77", Light.ON_PACE);
        draft.unit("x", "</script><!--\u2028", "</script><!--\u2028", Unit.Type.COUNTY);
        String page = Files.readString(write(draft.freeze()));
        assertThat(page)
                .contains("\\u003c/script\\u003e\\u003c!--\\u2028")
                .doesNotContain("</script><!--")
                .doesNotContain("\u2028");
    }
}
