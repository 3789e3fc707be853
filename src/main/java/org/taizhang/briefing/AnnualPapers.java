package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.terms.UnitCode;

/**
 * What the year's papers (年度考核) are made from.
 *
 * @param last the figures of the year's last round, with what there is to say of the year's closed rounds
 * @param scoreSheets where each unit's score sheet lies
 * @param folder where the others lie
 */
public record AnnualPapers(
        AnnualFigures figures, FrozenFigures last, int edition, Map<UnitCode, Path> scoreSheets, Path folder) {

    /** What the plan's distribution list calls them. */
    public static final String NAME = "年度综述";

    /** Copies the map. */
    public AnnualPapers {
        scoreSheets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scoreSheets));
    }

    /** The year-end review (年度综述). */
    public Path review() {
        return folder.resolve(AnnualReview.FILE);
    }

    /** The ranked list (考核排名), which lies inside the review as well. */
    public Path ranking() {
        return folder.resolve(Wording.say("rank.name") + ".xlsx");
    }

    /** Writes the workbooks, which must be there before the review that carries one of them. */
    void writeWorkbooks() {
        figures.scores()
                .filter(score -> scoreSheets.containsKey(score.unit()))
                .forEach(score -> ScoreSheet.write(
                        figures, score, java.util.Objects.requireNonNull(scoreSheets.get(score.unit()))));
        Map<UnitCode, String> places = new LinkedHashMap<>();
        scoreSheets.forEach((unit, file) -> places.put(unit, name(file)));
        RankBook.write(figures, places, ranking());
    }

    /** A paper's name in the published folder. */
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    Attachment attachment() {
        return Attachment.workbook(ranking(), Wording.say("attachment.ranking"));
    }
}
