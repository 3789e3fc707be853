package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern EARLIER_MONTH = Pattern.compile("(?<![以线网])上一?个?月份?");
    private static final Pattern OWN_MONTH = Pattern.compile("[本当]月");

    private final Rounds rounds;
    private final Remembered<Title, Optional<String>> known =
            new Remembered<>(this::read, title -> Remembered.isShort(title.text()));

    private record Title(String text, Round own) {}

    TitleRound(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * What the lowest title that says anything calls its round: a code such as 2024-Q2, or the word for an earlier one.
     *
     * @param own the ledger's own round
     */
    Optional<String> find(List<GridCell> titles, Round own) {
        return titles.stream()
                .map(cell -> of(cell.raw(), own))
                .flatMap(Optional::stream)
                .reduce((upper, lower) -> lower);
    }

    Optional<String> of(String title, Round own) {
        return title.length() > LONGEST_TITLE ? Optional.empty() : known.of(new Title(title, own));
    }

    private Optional<String> read(Title title) {
        String normal = Wording.normal(title.text());
        return rounds.find(normal).map(Round::toString).or(() -> related(normal, title.own()));
    }

    private Optional<String> related(String title, Round own) {
        boolean byMonths = rounds.goBy(Periods.MONTH);
        if (OWN.matcher(title).find() || (byMonths && OWN_MONTH.matcher(title).find())) {
            return Optional.of(own.toString());
        }
        return first(EARLIER, title).or(() -> byMonths ? first(EARLIER_MONTH, title) : Optional.empty());
    }

    private static Optional<String> first(Pattern form, String title) {
        Matcher found = form.matcher(title);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
