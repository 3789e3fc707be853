package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Narrative;

class PracticesTests {

    private final FiguresDraft draft =
            new FiguresDraft().unit("a", "乐都区", "乐都区", Unit.Type.COUNTY).unit("b", "平安区", "平安区", Unit.Type.COUNTY);

    private void told(String code, String unit, String rate, Light light, String innovation, String results) {
        Narrative narrative = new Narrative("", "", innovation, results, "", "");
        draft.indicators.add(FiguresDraft.indicator(
                code,
                "指标" + code,
                "套",
                FiguresDraft.standing("1", "2", "50", Light.BEHIND),
                List.of(FiguresDraft.of(unit, FiguresDraft.standing("1", "2", rate, light), narrative))));
    }

    private List<String> items() {
        return new Practices(draft.freeze()).items();
    }

    @Test
    void quotesWhoKeepsPaceWithFigureAndResults() {
        told("4-1", "a", "80", Light.ON_PACE, "乐都区推行一楼一策。", "满意度达到95%。");
        assertThat(items()).containsExactly("乐都区。指标4-1（完成率80%）。主要做法：“乐都区推行一楼一策。”成效：“满意度达到95%。”");
    }

    @Test
    void passesOverWhoLagsSaysNothingOrCopies() {
        told("4-1", "a", "60", Light.FAR_BEHIND, "推行一楼一策。", "");
        told("4-2", "a", "100", Light.DONE, "无。", "满意度高。");
        told("4-3", "b", "100", Light.DONE, "实行清单管理。", "");
        draft.findings.add(Finding.of(FindingKind.COPIED_NARRATIVE, Place.NOWHERE)
                .about(UnitCode.of("b"))
                .about(IndicatorCode.of("4-3")));
        assertThat(items()).isEmpty();
    }

    @Test
    void takesTheSameWordingOfAnotherUnitOnlyOnce() {
        told("4-1", "a", "80", Light.ON_PACE, "乐都区对指标4-1实行一周一评，共8次。", "");
        told("4-2", "b", "100", Light.DONE, "平安区对指标4-2实行一周一评，共12次。", "");
        draft.indicators.set(1, inCategory(draft.indicators.get(1), "健康"));
        assertThat(items()).singleElement().asString().startsWith("平安区");
    }

    @Test
    void putsResultsBeforeTheWidestLead() {
        told("4-1", "a", "100", Light.DONE, "推行一楼一策。", "");
        told("4-2", "b", "80", Light.ON_PACE, "组织带班督导。", "满意度达到95%。");
        draft.indicators.set(1, inCategory(draft.indicators.get(1), "健康"));
        assertThat(items()).hasSize(2).first().asString().startsWith("平安区");
    }

    private static IndicatorFigures inCategory(IndicatorFigures plain, String category) {
        return FiguresDraft.atLeast(
                plain.code(),
                plain.task(),
                plain.taskName(),
                category,
                plain.name(),
                plain.unitOfMeasure(),
                plain.kind(),
                plain.prorated(),
                plain.targetText(),
                plain.leads(),
                plain.city(),
                plain.units(),
                plain.otherReports(),
                plain.otherWords());
    }
}
