package org.taizhang.briefing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

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
                received(handIn),
                handIn.file() == null ? Amounts.NONE : handIn.file(),
                count(submission.rejects()),
                count(submission.errors()),
                count(submission.warnings()),
                count(submission.notes()));
    }

    /** The day by which it is on time or late, and that of a later correction. */
    static String received(HandIn handIn) {
        String day =
                handIn.received() == null ? Amounts.NONE : handIn.received().toString();
        return handIn.corrected() == null ? day : Wording.say("submissions.corrected", day, brief(handIn.corrected()));
    }

    private static String brief(LocalDate day) {
        return MONTH_AND_DAY.format(day);
    }

    /** What became of it, and when it was corrected. */
    static String described(HandIn handIn) {
        return handIn.corrected() == null
                ? outcome(handIn)
                : Wording.say("outcome.corrected", outcome(handIn), brief(handIn.corrected()));
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
