package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taizhang.intake.HeadingMatch.Surety;
import org.taizhang.intake.HeadingVocabulary.Topic;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/**
 * Which column a heading means. In this order: the standard headings, the plan's synonyms, the usual words, each compared in
 * normal form; the words that mean something below a group heading; then likeness. A heading is the path of its cells from the
 * group at the top down to its own. What a heading says of time comes first: a figure of the period or of another round is not
 * the cumulative one, whatever it is called.
 */
final class Headings {

    private static final Set<LedgerColumn> COUNTED = EnumSet.of(
            LedgerColumn.DONE,
            LedgerColumn.NUMERATOR,
            LedgerColumn.DENOMINATOR,
            LedgerColumn.ARRANGED,
            LedgerColumn.IN_PLACE,
            LedgerColumn.PAID);
    private static final Set<LedgerColumn> TIMELESS = EnumSet.of(
            LedgerColumn.NUMBER,
            LedgerColumn.TASK_CODE,
            LedgerColumn.TASK,
            LedgerColumn.INDICATOR_CODE,
            LedgerColumn.INDICATOR,
            LedgerColumn.MEASURE,
            LedgerColumn.MONEY_SOURCE,
            LedgerColumn.REMARK,
            LedgerColumn.NEXT_STEPS);

    /** By itself such a word may head a count, an account of the work, or its state. */
    private static final Set<String> SAYS_DONE = Set.of("完成", "已完成", "共完成");

    private static final Set<LedgerColumn> MEANT_BY_DONE =
            EnumSet.of(LedgerColumn.DONE, LedgerColumn.PROGRESS, LedgerColumn.STATUS);

    private final Plan plan;
    private final HeadingVocabulary vocabulary = HeadingVocabulary.STANDARD;
    private final Map<String, LedgerColumn> sure;
    private final Likeness likeness;
    private final MoneyHeadings money;
    private final Remembered<String, Glance> glances = Remembered.ofTexts(this::look);
    private final Remembered<String, Boolean> groups = Remembered.ofTexts(this::looksLikeGroup);
    private final Remembered<Question, HeadingMatch> matches = new Remembered<>(this::answer, Question::isShort);
    private final Remembered<Question, Optional<String>> strangers =
            new Remembered<>(this::findStranger, Question::isShort);

    /**
     * What a text is at first sight, without its group.
     *
     * @param otherwise whether it is a heading that ledgers have, though no column that is read for certain
     * @param foreign whether it belongs to a table of another kind, such as a list of contacts
     */
    record Glance(Optional<LedgerColumn> column, boolean otherwise, boolean foreign) {}

    private record Question(List<String> path, Round round) {

        boolean isShort() {
            return path.stream().allMatch(Remembered::isShort);
        }
    }

    Headings(Plan plan) {
        this.plan = plan;
        this.sure = new HashMap<>(vocabulary.sure);
        plan.headerSynonyms().forEach(this::learn);
        LedgerColumn.all().forEach(column -> sure.put(Wording.bare(column.heading()), column));
        this.likeness = new Likeness(sure);
        this.money = new MoneyHeadings(plan, sure);
    }

    private void learn(String heading, List<String> synonyms) {
        LedgerColumn.ofHeading(heading)
                .ifPresent(column -> synonyms.forEach(
                        synonym -> sure.put(HeadingText.of(synonym).bare(), column)));
    }

    /** The column that a heading names by itself, without its group and whatever it says of time. */
    Optional<LedgerColumn> columnOf(String heading) {
        return glances.of(heading).column();
    }

    /** Whether the heading is one that ledgers have, though it is no column that is read. */
    boolean isKnownOtherwise(String heading) {
        return glances.of(heading).otherwise();
    }

    /** What a text is at first sight. */
    Glance glance(String heading) {
        return glances.of(heading);
    }

    private Glance look(String heading) {
        HeadingText text = HeadingText.of(heading);
        boolean foreign = vocabulary.otherTables.contains(text.bare());
        boolean otherwise = foreign
                || vocabulary.somethingElse.contains(text.bare())
                || vocabulary.unclear.containsKey(text.bare())
                || money.isSource(text);
        return new Glance(named(text).map(HeadingMatch.Named::column).or(() -> ofSource(text)), otherwise, foreign);
    }

    private Optional<LedgerColumn> ofSource(HeadingText text) {
        return money.of(List.of(text), List.of(HeadingSense.of(text, plan, anyRound())))
                .filter(HeadingMatch.OfSource.class::isInstance)
                .map(match -> ((HeadingMatch.OfSource) match).column());
    }

    /** Whether the text may stand above several columns as their group. */
    boolean isGroup(String heading) {
        return groups.of(heading);
    }

    private boolean looksLikeGroup(String heading) {
        HeadingText text = HeadingText.of(heading);
        HeadingSense sense = HeadingSense.of(text, plan, anyRound());
        boolean timeOnly = sense.rest().isEmpty() && !text.bare().isEmpty();
        return timeOnly || sense.money() || sense.target() || sense.done();
    }

    private Round anyRound() {
        return plan.rounds().stream()
                .map(RoundSchedule::round)
                .findFirst()
                .orElseGet(() -> new Round(plan.year(), "Q1"));
    }

    /** Of a heading that names an amount of money, what it says that is no source of the plan: 自筹 below 安排资金. */
    Optional<String> strangerOf(List<String> path, Round round) {
        return strangers.of(new Question(List.copyOf(path), round));
    }

    private Optional<String> findStranger(Question question) {
        List<String> path = question.path();
        List<HeadingText> texts = path.stream().map(HeadingText::of).toList();
        boolean other = isKnownOtherwise(path.get(path.size() - 1));
        return other ? Optional.empty() : money.stranger(texts, senses(texts, question.round()));
    }

    private List<HeadingSense> senses(List<HeadingText> texts, Round round) {
        return texts.stream().map(text -> HeadingSense.of(text, plan, round)).toList();
    }

    /** Whether a heading, or its group, counts one period only or is of another round. */
    boolean isOfOtherTime(List<String> path, Round round) {
        List<HeadingSense> senses = senses(path.stream().map(HeadingText::of).toList(), round);
        boolean ofPeriod = senses.stream().anyMatch(HeadingSense::ofPeriod)
                && senses.stream().noneMatch(HeadingSense::cumulative);
        return ofPeriod || senses.stream().anyMatch(HeadingSense::elsewhere);
    }

    /** What the heading at the end of a path means in a ledger of that round. */
    HeadingMatch match(List<String> path, Round round) {
        return matches.of(new Question(List.copyOf(path), round));
    }

    private HeadingMatch answer(Question question) {
        List<HeadingText> texts = question.path().stream().map(HeadingText::of).toList();
        return new PathReading(texts, senses(texts, question.round()), question.round()).match();
    }

    private Optional<HeadingMatch.Named> named(HeadingText text) {
        return lookup(text.bare())
                .or(() -> lookup(text.unmarked()))
                .or(() -> lookup(HeadingMeasure.without(text.bare())));
    }

    private Optional<HeadingMatch.Named> lookup(String bare) {
        return Optional.ofNullable(sure.get(bare))
                .map(column -> new HeadingMatch.Named(column, surety(bare)))
                .or(() -> Optional.ofNullable(vocabulary.weak.get(bare))
                        .map(column -> new HeadingMatch.Named(column, Surety.WEAK)));
    }

    /** A plan may register a word that is commonly vague; it still gives way to one that is not. */
    private Surety surety(String bare) {
        return vocabulary.weak.containsKey(bare) || vocabulary.unclear.containsKey(bare) ? Surety.WEAK : Surety.SURE;
    }

    /** The reading of one path. */
    private final class PathReading {

        private final List<HeadingText> texts;
        private final List<HeadingSense> senses;
        private final Round round;
        private final HeadingText leaf;
        private final HeadingSense leafSense;

        PathReading(List<HeadingText> texts, List<HeadingSense> senses, Round round) {
            this.texts = texts;
            this.senses = senses;
            this.round = round;
            this.leaf = texts.get(texts.size() - 1);
            this.leafSense = senses.get(senses.size() - 1);
        }

        HeadingMatch match() {
            Optional<HeadingMatch> ofSource = money.of(texts, senses).map(this::timely);
            return ofSource.or(() -> named(leaf).map(it -> qualified(it, sensesAround())))
                    .or(this::joined)
                    .or(this::belowGroup)
                    .or(this::timed)
                    .or(this::unclear)
                    .orElseGet(this::alike);
        }

        /** An amount of a source, or a total beside such; only what the words around say of time may change that. */
        private HeadingMatch timely(HeadingMatch ofMoney) {
            if (ofMoney instanceof HeadingMatch.Several) {
                return ofMoney;
            }
            LedgerColumn column = ofMoney instanceof HeadingMatch.OfSource part
                    ? part.column()
                    : ((HeadingMatch.Named) ofMoney).column();
            List<HeadingSense> partless = texts.stream()
                    .map(text -> HeadingText.of(TotalWords.withoutPartMark(text.full())))
                    .map(text -> HeadingSense.of(text, plan, round))
                    .toList();
            HeadingMatch qualified = qualified(new HeadingMatch.Named(column, Surety.SURE), partless);
            return qualified instanceof HeadingMatch.Named ? ofMoney : qualified;
        }

        /** Of a heading that is registered word by word only its groups and asides may change the meaning. */
        private List<HeadingSense> sensesAround() {
            List<HeadingSense> around = new ArrayList<>(senses.subList(0, senses.size() - 1));
            leaf.asides().forEach(aside -> around.add(HeadingSense.of(HeadingText.of(aside), plan, round)));
            return around;
        }

        /** One heading laid over several cells: 累计 above 完成. */
        private Optional<HeadingMatch> joined() {
            if (texts.size() < 2
                    || texts.get(texts.size() - 2).bare().length() + leaf.bare().length() > 8) {
                return Optional.empty();
            }
            HeadingText whole = HeadingText.of(texts.get(texts.size() - 2).full() + leaf.full());
            return lookup(whole.bare()).map(it -> qualified(it, senses.subList(0, senses.size() - 2)));
        }

        private Optional<HeadingMatch> timed() {
            boolean says =
                    !leafSense.rest().equals(leaf.bare()) && !leafSense.rest().isEmpty();
            return says ? lookup(leafSense.rest()).map(it -> qualified(it, senses)) : Optional.empty();
        }

        /** A short heading whose group says what it is about; the nearest group that can tell decides. */
        private Optional<HeadingMatch> belowGroup() {
            for (int i = texts.size() - 2; i >= 0; i--) {
                Optional<HeadingMatch.Named> found = below(texts.get(i), senses.get(i));
                if (found.isPresent()) {
                    return Optional.of(qualified(found.get(), senses));
                }
            }
            return vagueDone();
        }

        /** 截至目前完成, 本季完成: the word alone would say too little, but the time settles it. */
        private Optional<HeadingMatch> vagueDone() {
            boolean counts = (leafSense.cumulative() || leafSense.ofPeriod()) && SAYS_DONE.contains(leafSense.rest());
            return counts
                    ? Optional.of(qualified(new HeadingMatch.Named(LedgerColumn.DONE, Surety.SURE), senses))
                    : Optional.empty();
        }

        private Optional<HeadingMatch.Named> below(HeadingText group, HeadingSense sense) {
            String rest = leafSense.rest();
            boolean source = plan.moneySources().contains(rest);
            boolean neutral = rest.isEmpty() || source || vocabulary.neutral.contains(rest) || rest.equals("累计");
            if (neutral) {
                Optional<HeadingMatch.Named> ofGroup = named(group)
                        .or(() -> lookup(sense.rest()))
                        .filter(it -> COUNTED.contains(it.column()) || isTarget(it));
                if (ofGroup.isPresent()) {
                    return ofGroup.map(it -> new HeadingMatch.Named(it.column(), Surety.SURE));
                }
            }
            return topic(sense)
                    .flatMap(topic -> Optional.ofNullable(
                            vocabulary.within.getOrDefault(topic, Map.of()).get(rest.isEmpty() ? "累计" : rest)))
                    .map(column -> new HeadingMatch.Named(column, Surety.SURE));
        }

        private boolean isTarget(HeadingMatch.Named match) {
            return match.column() == LedgerColumn.OWN_TARGET;
        }

        private Optional<Topic> topic(HeadingSense sense) {
            if (sense.money()) {
                return Optional.of(Topic.MONEY);
            }
            if (sense.target()) {
                return Optional.of(Topic.TARGET);
            }
            return sense.done() || sense.cumulative() ? Optional.of(Topic.DONE) : Optional.empty();
        }

        private Optional<HeadingMatch> unclear() {
            return Optional.ofNullable(vocabulary.unclear.get(leaf.bare()))
                    .or(() -> Optional.ofNullable(vocabulary.unclear.get(leafSense.rest())))
                    .or(() -> Optional.of(MEANT_BY_DONE).filter(none -> SAYS_DONE.contains(leaf.bare())))
                    .filter(columns -> senses.stream().noneMatch(HeadingSense::elsewhere))
                    .map(HeadingMatch.Several::new);
        }

        private HeadingMatch alike() {
            boolean known = vocabulary.somethingElse.contains(leaf.bare())
                    || vocabulary.otherTables.contains(leaf.bare())
                    || senses.stream().anyMatch(sense -> sense.ofPeriod() || sense.elsewhere());
            if (known) {
                return new HeadingMatch.Unread();
            }
            HeadingMatch found = likeness.of(leaf.unmarked());
            return found instanceof HeadingMatch.Alike alike
                            && !(qualified(new HeadingMatch.Named(alike.column(), Surety.WEAK), sensesAround())
                                    instanceof HeadingMatch.Named)
                    ? new HeadingMatch.Unread()
                    : found;
        }

        /** What the words around make of a column. */
        private HeadingMatch qualified(HeadingMatch.Named match, List<HeadingSense> around) {
            LedgerColumn column = match.column();
            if (TIMELESS.contains(column)) {
                return match;
            }
            if (around.stream().anyMatch(HeadingSense::elsewhere)) {
                return new HeadingMatch.Unread();
            }
            if (column == LedgerColumn.OWN_TARGET) {
                boolean ofTheYear = around.stream().noneMatch(sense -> sense.ofPeriod() || sense.money());
                return ofTheYear ? match : new HeadingMatch.Unread();
            }
            return COUNTED.contains(column) ? counted(match, around) : match;
        }

        private HeadingMatch counted(HeadingMatch.Named match, List<HeadingSense> around) {
            LedgerColumn column = match.column();
            boolean ofMoney = column == LedgerColumn.DONE && senses.stream().anyMatch(HeadingSense::money);
            boolean onlyPlanned = column == LedgerColumn.DONE
                    && match.surety() == Surety.WEAK
                    && around.stream().anyMatch(HeadingSense::target);
            if (ofMoney || onlyPlanned) {
                return new HeadingMatch.Unread();
            }
            boolean ofPeriod = around.stream().anyMatch(HeadingSense::ofPeriod)
                    && senses.stream().noneMatch(HeadingSense::cumulative);
            return ofPeriod || (around.contains(leafSense) && leafSense.ownPeriod())
                    ? new HeadingMatch.OfPeriod(column, leafSense.saysCumulative() && !leafSense.ofPeriod())
                    : match;
        }
    }
}
