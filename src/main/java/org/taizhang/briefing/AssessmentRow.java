package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.plan.Assessment.Part;

/** A unit's row in the year's ranking: place, grade, score and the points of each part; a part that does not apply shows a dash. */
record AssessmentRow(
        String rank,
        String unit,
        String grade,
        String score,
        String completion,
        String pace,
        String timeliness,
        String quality,
        String money) {

    static List<AssessmentRow> of(List<UnitScore> scores, Units units) {
        return scores.stream().map(score -> of(score, units)).toList();
    }

    private static AssessmentRow of(UnitScore score, Units units) {
        return new AssessmentRow(
                score.rank() == null ? Amounts.NONE : String.valueOf(score.rank()),
                units.shortName(score.unit()),
                RankBook.grade(score),
                score.score() == null ? Amounts.NONE : score.score().toString(),
                points(score, Part.COMPLETION),
                points(score, Part.PACE),
                points(score, Part.TIMELINESS),
                points(score, Part.QUALITY),
                points(score, Part.MONEY));
    }

    private static String points(UnitScore score, Part part) {
        PartScore points = score.part(part);
        return Amounts.of(points.points());
    }
}
