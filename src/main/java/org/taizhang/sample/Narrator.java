package org.taizhang.sample;

import java.math.BigDecimal;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.RoundNames;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;

/** Writes a ledger's texts: official Chinese made of phrases that suit the kind of work, and of the row's own figures. */
final class Narrator {

    private static final BigDecimal EARLY = new BigDecimal(40);
    private static final BigDecimal LATE = new BigDecimal(85);

    private final Story story;
    private final Unit unit;
    private final RoundSchedule round;
    private final int turn;
    private final Phrases phrases = new Phrases();

    Narrator(Story story, Unit unit, Round round) {
        this.story = story;
        this.unit = unit;
        this.round = story.rounds().schedule(round);
        this.turn = story.rounds().indexOf(round);
    }

    /** The texts of that indicator's row. */
    Passage passage(Indicator indicator) {
        return story.figures()
                .of(unit.code(), indicator.code(), round.round())
                .map(figure -> told(indicator, new Account(story, unit, indicator, round, figure, phrases)))
                .orElseGet(() -> withoutFigure(indicator));
    }

    private Passage told(Indicator indicator, Account account) {
        Telling telling = new Telling(indicator, account.arguments());
        if (account.isIdle()) {
            return new Passage(telling.say("progress.idle"), "", "", "", "");
        }
        String topic = topic(indicator);
        return new Passage(
                telling.say("progress." + form(indicator, account), "progress." + topic + "." + phase(account)),
                account.hasBegun() ? telling.sometimes(45, "practice." + topic, "practice.tail") : "",
                account.hasBegun() ? telling.say("result." + topic, "result.tail") : "",
                difficulty(indicator, account, telling, topic),
                next(account, telling, topic));
    }

    private String difficulty(Indicator indicator, Account account, Telling telling, String topic) {
        if (story.falls(unit.code(), indicator.code(), round.round())) {
            return telling.say("fall");
        }
        return account.isLate() ? telling.say("difficulty." + topic, "difficulty.tail") : "";
    }

    private String next(Account account, Telling telling, String topic) {
        if (account.isDone()) {
            return telling.say("next.done", "next.donetail");
        }
        return telling.say(account.goal().isEmpty() ? "next.open" : "next." + topic, "next.tail");
    }

    private Passage withoutFigure(Indicator indicator) {
        Task task = story.plan().task(indicator.task());
        Telling telling = new Telling(indicator, new Object[] {
            unit.shortName(),
            Account.quoted(indicator.name()),
            "",
            "",
            "",
            "",
            Account.quoted(task.name()),
            "",
            Days.named(round.asOf()),
            RoundNames.spoken(round.round()),
            government()
        });
        String role = task.leads().contains(unit.code()) ? "lead" : "help";
        return new Passage(
                telling.say(role + ".progress", role + ".tail"),
                telling.sometimes(15, "practice." + role, "practice.tail"),
                telling.sometimes(50, role + ".result", "result.tail"),
                "",
                telling.sometimes(75, role + ".next", "help.nexttail"));
    }

    /** To whom a lead unit answers: what is 全市 in this plan has a 市政府, what is 全省 a 省政府. */
    private String government() {
        String whole = story.plan().naming().whole();
        return phrases.only(whole.length() == 2 ? "government" : "government.unknown", whole.substring(1));
    }

    private String topic(Indicator indicator) {
        if (indicator.isUpperLimit()) {
            return "limit";
        }
        boolean rule = phrases.mentions("topic.rule", indicator.name());
        return switch (indicator.kind()) {
            case RATIO -> "rate";
            case MILESTONE -> rule ? "rule" : "works";
            case SUM -> counted(indicator.name());
        };
    }

    private String counted(String name) {
        if (phrases.mentions("topic.act", name)) {
            return "act";
        }
        return phrases.mentions("topic.serve", name) ? "serve" : "build";
    }

    private static String form(Indicator indicator, Account account) {
        Optional<?> goal = account.goal();
        if (indicator.isUpperLimit() && goal.isPresent()) {
            return "limit";
        }
        return switch (indicator.kind()) {
            case SUM -> goal.isPresent() ? "target" : "open";
            case RATIO -> goal.isPresent() ? "ratio" : "openratio";
            case MILESTONE -> "milestone";
        };
    }

    private static String phase(Account account) {
        BigDecimal advance = account.advance();
        if (advance.compareTo(EARLY) < 0) {
            return "early";
        }
        return advance.compareTo(LATE) < 0 ? "middle" : "late";
    }

    /** One row's way of choosing phrases. */
    private final class Telling {
        private final Indicator indicator;
        private final Object[] arguments;

        Telling(Indicator indicator, Object[] arguments) {
            this.indicator = indicator;
            this.arguments = arguments;
        }

        /** The phrases one after another. */
        String say(String... keys) {
            StringBuilder text = new StringBuilder();
            for (String key : keys) {
                Dice dice = Dice.of(story.seed(), "phrase", unit.code(), indicator.code(), key);
                text.append(phrases.say(key, dice, turn, arguments));
            }
            return text.toString();
        }

        /** So many times in a hundred, else nothing. */
        String sometimes(int inHundred, String... keys) {
            Dice dice = Dice.of(story.seed(), "sometimes", unit.code(), indicator.code(), round.round(), keys[0]);
            return dice.inHundred(inHundred) ? say(keys) : "";
        }
    }
}
