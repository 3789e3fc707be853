package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.aggregation.Light;
import org.taizhang.validation.HandIn;

/** What a unit handed in, and how many findings of each severity concern it. */
record SubmissionRow(
        String number,
        String unit,
        String outcome,
        String style,
        String received,
        String file,
        String rejects,
        String errors,
        String warnings,
        String notes) {

    static List<SubmissionRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        List<SubmissionRow> rows = new ArrayList<>();
        figures.submissions().forEach(submission -> rows.add(of(rows.size() + 1, submission, units)));
        return rows;
    }

    private static SubmissionRow of(int number, Submission submission, Units units) {
        HandIn handIn = submission.handIn();
        return new SubmissionRow(
                String.valueOf(number),
                units.shortName(handIn.unit()),
                outcome(handIn),
                style(handIn),
                handIn.received() == null ? Amounts.NONE : handIn.received().toString(),
                handIn.file() == null ? Amounts.NONE : handIn.file(),
                count(submission.rejects()),
                count(submission.errors()),
                count(submission.warnings()),
                count(submission.notes()));
    }

    /** What became of it, in a word. */
    static String outcome(HandIn handIn) {
        boolean late = handIn.outcome() == HandIn.Outcome.ACCEPTED && handIn.late();
        return Wording.say("outcome." + (late ? "LATE" : handIn.outcome().name()));
    }

    private static String style(HandIn handIn) {
        Light colour = switch (handIn.outcome()) {
            case ACCEPTED -> handIn.late() ? Light.BEHIND : Light.ON_PACE;
            case REJECTED -> Light.FAR_BEHIND;
            case SILENT -> Light.NOT_REPORTED;
        };
        return LightRow.style(colour);
    }

    private static String count(int findings) {
        return findings == 0 ? "" : String.valueOf(findings);
    }
}
