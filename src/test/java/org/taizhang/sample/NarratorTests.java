package org.taizhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;

class NarratorTests {

    private static final Plan PLAN = Plans.invented();
    private static final List<Round> ROUNDS = List.of(Plans.Q1, Plans.Q2, Plans.Q3, Plans.Q4);

    @ParameterizedTest
    @ValueSource(longs = {1, 2024})
    void writesTextsOfFortyToAHundredAndFiftyCharacters(long seed) {
        assertThat(texts(seed))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.length()).as("%s", text).isBetween(40, 150));
    }

    @Test
    void letsALeadUnitAnswerToTheGovernmentOfItsOwnLevel() {
        Plan province = PlanWorkbook.read(Path.of("jobs", "qinghai-2024", "plan.xlsx"))
                .plan()
                .orElseThrow();
        assertThat(texts(province, List.of(Round.parse("2024-Q1"), Round.parse("2024-Q2")), 2024))
                .anyMatch(text -> text.contains("省政府"))
                .noneMatch(text -> text.contains("市政府"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2024})
    void writesNoTextTwice(long seed) {
        assertThat(texts(seed)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2024})
    void tellsTheFigureOfTheRow(long seed) {
        Story story = Story.of(PLAN, seed);
        for (Unit unit : PLAN.reportingUnits()) {
            for (Indicator indicator : PLAN.indicators()) {
                story.figures()
                        .of(unit.code(), indicator.code(), Plans.Q2)
                        .filter(figure ->
                                indicator.targetOf(unit.code()).stream().noneMatch(target -> target.signum() == 0))
                        .ifPresent(figure -> assertThat(new Narrator(story, unit, Plans.Q2)
                                        .passage(indicator)
                                        .progress())
                                .contains(story.measure(unit.code(), indicator)
                                        .of(figure.reached())
                                        .toString())
                                .contains(indicator.name())
                                .contains(unit.shortName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2024})
    void complainsOfDifficultiesOnlyWhereAUnitIsLateOrFellBack(long seed) {
        Story story = Story.of(PLAN, seed);
        List<String> complaints = new ArrayList<>();
        for (Unit unit : PLAN.reportingUnits()) {
            Narrator narrator = new Narrator(story, unit, Plans.Q3);
            PLAN.indicatorsConcerning(unit.code())
                    .forEach(indicator ->
                            complaints.add(narrator.passage(indicator).difficulty()));
        }

        assertThat(complaints).contains("").anyMatch(text -> !text.isEmpty());
    }

    private static List<String> texts(long seed) {
        return texts(PLAN, ROUNDS, seed);
    }

    private static List<String> texts(Plan plan, List<Round> rounds, long seed) {
        Story story = Story.of(plan, seed);
        List<String> texts = new ArrayList<>();
        for (Round round : rounds) {
            for (Unit unit : plan.reportingUnits()) {
                Narrator narrator = new Narrator(story, unit, round);
                plan.indicatorsConcerning(unit.code()).forEach(indicator -> {
                    Passage passage = narrator.passage(indicator);
                    texts.addAll(List.of(
                            passage.progress(),
                            passage.practice(),
                            passage.result(),
                            passage.difficulty(),
                            passage.next()));
                });
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
