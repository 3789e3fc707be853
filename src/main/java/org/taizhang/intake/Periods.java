package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/**
 * The kinds of rounds (按季、按月、按半年) that a plan goes by: quarters Q, months M, halves H. Words such as 3月 name a round only where the
 * plan has rounds of that kind; a plan of quarters reads none of them.
 */
final class Periods {

    static final char QUARTER = 'Q';
    static final char MONTH = 'M';
    static final char HALF = 'H';

    private static final char ZERO = '0';
    private static final int TEN = 10;

    private final List<Round> rounds;

    Periods(Plan plan) {
        this.rounds = plan.rounds().stream().map(RoundSchedule::round).toList();
    }

    /** Whether the plan has rounds of that kind. */
    boolean include(char kind) {
        return rounds.stream().anyMatch(round -> kind(round) == kind);
    }

    static char kind(Round round) {
        return round.period().charAt(0);
    }

    static int number(Round round) {
        return Integer.parseInt(round.period().substring(1));
    }

    /** The round of that kind and number as the plan writes it: M3 or M03. */
    Round named(int year, char kind, int number) {
        return rounds.stream()
                .filter(round -> round.year() == year && kind(round) == kind && number(round) == number)
                .findFirst()
                .orElseGet(() -> new Round(year, kind + (number < TEN && isPadded(kind) ? "0" : "") + number));
    }

    private boolean isPadded(char kind) {
        return rounds.stream()
                .anyMatch(round -> kind(round) == kind && round.period().charAt(1) == ZERO);
    }

    /** The month that the round is named for; nothing unless it is a month. */
    static Optional<Integer> month(Round round) {
        return kind(round) == MONTH ? Optional.of(number(round)) : Optional.empty();
    }
}
