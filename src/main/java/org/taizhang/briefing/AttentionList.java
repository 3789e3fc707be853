package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.Severity;

/** What leadership should look into (需关注事项), gravest first; a matter that does not arise is not in it. */
final class AttentionList {

    private static final int NAMED = 2;

    private final FrozenFigures figures;

    AttentionList(FrozenFigures figures) {
        this.figures = figures;
    }

    List<String> matters() {
        List<String> matters = new ArrayList<>();
        farBehind(matters);
        notReported(matters);
        missingLedgers(matters);
        findings(matters);
        return matters;
    }

    private void farBehind(List<String> matters) {
        List<IndicatorFigures> far = LaggingRow.lagging(figures).stream()
                .filter(indicator -> indicator.city().light() == Light.FAR_BEHIND)
                .toList();
        if (!far.isEmpty()) {
            List<String> names = far.stream()
                    .limit(NAMED)
                    .map(indicator -> Wording.say(
                            "attention.far.name",
                            indicator.code(),
                            indicator.name(),
                            Amounts.of(indicator.city().rate())))
                    .toList();
            matters.add(Wording.say("attention.far", far.size(), ChangeSummary.someOf(names, far.size())));
        }
    }

    private void notReported(List<String> matters) {
        List<String> names = figures.indicators().stream()
                .filter(indicator -> indicator.city().light() == Light.NOT_REPORTED)
                .map(indicator -> indicator.code() + indicator.name())
                .toList();
        if (!names.isEmpty()) {
            List<String> named = names.stream().limit(NAMED).toList();
            matters.add(Wording.say("attention.notReported", names.size(), ChangeSummary.someOf(named, names.size())));
        }
    }

    private void missingLedgers(List<String> matters) {
        SubmissionSummary submissions = new SubmissionSummary(figures);
        int missing = submissions.silent().size() + submissions.rejected().size();
        if (missing > 0) {
            matters.add(Wording.say("attention.missing", missing));
        }
    }

    private void findings(List<String> matters) {
        long errors = FindingRow.count(figures, Severity.ERROR);
        long warnings = FindingRow.count(figures, Severity.WARNING);
        if (errors > 0 && warnings > 0) {
            matters.add(Wording.say("attention.findings", errors, warnings));
        } else if (errors > 0) {
            matters.add(Wording.say("attention.errors", errors));
        } else if (warnings > 0) {
            matters.add(Wording.say("attention.warnings", warnings));
        }
    }
}
