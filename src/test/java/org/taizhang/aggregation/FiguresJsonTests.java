package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class FiguresJsonTests {

    private final FrozenFigures figures = WorkedExample.frozen();
    private final String text = FiguresJson.write(figures);

    @Test
    void readsBackExactlyWhatItWrote() {
        assertThat(FiguresJson.read(text)).isEqualTo(figures);
        assertThat(FiguresJson.write(FiguresJson.read(text))).isEqualTo(text);
    }

    @Test
    void writesFieldsInTheOrderOfTheRecordsWithFixedLineEnds() {
        assertThat(text).startsWith("""
                {
                  "version": 4,
                  "head": {
                    "plan": "small-2024",
                    "planTitle": "小方案",
                    "region": "小市",
                    "issuer": "小市政府办",
                    "documentNumber": "小政办〔2024〕1号",
                    "supervisor": "督查室",
                    "treasurer": "财政局",
                    "year": 2024,
                    "round": "2024-Q3",
                    "due": "2024-10-05",
                    "asOf": "2024-09-30",
                    "expected": "75.00",
                    "roundsLeft": 1,
                    "naming": {
                      "whole": "全市",
                      "places": "县区",
                      "departments": "市直部门"
                    }
                  },
                  "sample": false,
                  "figuresHash": "0123abcd",
                  "units": [
                    {
                      "code": "east",
                """);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void writesExactDecimalsAsTextsAndNullAsSuch() {
        assertThat(text).contains("""
                      "city": {
                        "achieved": "500",
                        "numerator": null,
                        "denominator": null,
                        "stage": null,
                        "target": "1000",
                        "rate": "50.00",
                        "expected": "75.00",
                        "gap": "-25.00",
                        "light": "FAR_BEHIND",
                        "change": "280",
                        "changeUnits": 2,
                        "projected": "666.67",
                        "needed": "500",
                        "reported": 2,
                        "owed": 3,
                        "lacking": 0,
                        "doubtful": true,
                        "sources": [
                          {
                            "unit": "east",
                            "part": "ACHIEVED",
                            "file": "east.xlsx",
                            "sheet": "工作进展",
                            "cell": "E11",
                            "raw": "320",
                            "value": "320",
                            "converted": false
                          },
                """);
        assertThat(text).contains("""
                      "lights": {
                        "DONE": 0,
                        "ON_PACE": 0,
                        "BEHIND": 0,
                        "FAR_BEHIND": 1,
                        "NOT_REPORTED": 0,
                        "NO_TARGET": 1
                      },
                """);
    }

    @Test
    void refusesATextOfAnotherForm() {
        assertThatThrownBy(() -> FiguresJson.read(text.replace("\"version\": 4,", "\"version\": 3,")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figures of form 3, expected 4");
        assertThatThrownBy(() -> FiguresJson.read(text.replace("\"figuresHash\"", "\"hash\"")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> FiguresJson.read(text.replace("  \"figuresHash\": \"0123abcd\",\n", "")))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void cannotBeChangedFromOutside() {
        FrozenFigures read = FiguresJson.read(text);

        assertThatThrownBy(() -> read.indicators().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.categories().get(0).lights().put(Light.DONE, 9))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.money().lines().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
