package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Round;

/**
 * The round that a title or a sheet's name speaks of: 2024年第二季度, or in relation to the ledger's own, 上季度 and 本季度. A long
 * text that mentions one in passing is no title.
 */
final class TitleRound {

    private static final int LONGEST_TITLE = 60;
    private static final Pattern EARLIER = Pattern.compile("(?<![以线网])上一?个?(?:季度?|期|轮|次|年度?)|去年同期|往期|历史数据");
    private static final Pattern OWN = Pattern.compile("[本当](?:季度?|期|轮次?)");

    private TitleRound() {}

    /**
     * What the lowest title that says anything calls its round: a code such as 2024-Q2, or the word for an earlier one.
     *
     * @param own the ledger's own round
     */
    static Optional<String> find(List<GridCell> titles, Plan plan, Round own) {
        return titles.stream()
                .map(cell -> of(cell.raw(), plan, own))
                .flatMap(Optional::stream)
                .reduce((upper, lower) -> lower);
    }

    static Optional<String> of(String title, Plan plan, Round own) {
        if (title.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        String normal = Wording.normal(title);
        return named(normal, plan).map(Round::toString).or(() -> related(normal, own));
    }

    /** The round that a text names outright. */
    static Optional<Round> named(String text, Plan plan) {
        return new Rounds(plan).find(text);
    }

    private static Optional<String> related(String title, Round own) {
        if (OWN.matcher(title).find()) {
            return Optional.of(own.toString());
        }
        Matcher earlier = EARLIER.matcher(title);
        return earlier.find() ? Optional.of(earlier.group()) : Optional.empty();
    }
}
