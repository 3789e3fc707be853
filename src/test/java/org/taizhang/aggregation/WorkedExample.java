package org.taizhang.aggregation;

import java.util.List;
import org.taizhang.findings.Severity;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn.Outcome;

/** Two rounds of the small plan; what they come to was reckoned by hand and stands in the tests. */
final class WorkedExample {

    private WorkedExample() {}

    static RoundDraft secondQuarter() {
        return new RoundDraft(SmallPlan.Q2)
                .handIn("east", Outcome.ACCEPTED)
                .handIn("west", Outcome.ACCEPTED)
                .handIn("park", Outcome.SILENT)
                .handIn("housing", Outcome.ACCEPTED)
                .handIn("health", Outcome.ACCEPTED)
                .amount("east", "1-1", "100")
                .amount("west", "1-1", "120")
                .amount("housing", "1-1", "230")
                .ratio("east", "2-1", "30", "50")
                .ratio("west", "2-1", "40", "100")
                .ratio("health", "2-2", "300", "500")
                .amount("east", "2-3", "2")
                .amount("west", "2-3", "1")
                .milestone("housing", "3-1", "40", "主体施工")
                .money("east", "1", "中央", "600", "300", "100");
    }

    static RoundDraft thirdQuarter() {
        return new RoundDraft(SmallPlan.Q3)
                .handIn("east", Outcome.ACCEPTED)
                .handIn("west", Outcome.ACCEPTED)
                .handIn("park", Outcome.REJECTED)
                .handIn("housing", Outcome.ACCEPTED)
                .handIn("health", Outcome.ACCEPTED)
                .amount("east", "1-1", "320")
                .amount("west", "1-1", "180")
                .doubtful()
                .amount("housing", "1-1", "505")
                .amount("east", "1-2", "3")
                .amount("west", "1-2", "2")
                .ratio("east", "2-1", "45", "60")
                .ratio("west", "2-1", "50", "120")
                .ratio("health", "2-2", "340", "500")
                .amount("east", "2-3", "2")
                .amount("west", "2-3", "5")
                .milestone("housing", "3-1", "70", "验收")
                .money("east", "1", "中央", "600", "480", "240")
                .money("east", "1", "省", "200", "100", "50")
                .money("west", "1", "中央", "400", null, "100")
                .money("housing", "3", "市", "80", "80", "80")
                .words("west", "1-1", "资金未到位")
                .words("housing", "1-1", "雨季停工")
                .words("housing", "1-2", "待省厅下达")
                .finding("west", Severity.ERROR)
                .finding("west", Severity.WARNING)
                .finding("west", Severity.WARNING)
                .finding("park", Severity.REJECT);
    }

    static FrozenFigures frozen() {
        return Tally.freeze(
                SmallPlan.plan(),
                SmallPlan.Q3,
                List.of(secondQuarter().done(), thirdQuarter().done()),
                "0123abcd");
    }

    static FrozenFigures.IndicatorFigures indicator(FrozenFigures figures, String code) {
        return figures.indicators().stream()
                .filter(entry -> entry.code().equals(IndicatorCode.of(code)))
                .findFirst()
                .orElseThrow();
    }

    static Standing city(FrozenFigures figures, String code) {
        return indicator(figures, code).city();
    }

    static Standing unit(FrozenFigures figures, String code, String unit) {
        return indicator(figures, code).units().stream()
                .filter(entry -> entry.unit().equals(UnitCode.of(unit)))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    static Quantity quantity(String decimal) {
        return Quantity.of(decimal);
    }
}
