package org.taizhang.corpus;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;

/**
 * What reading a figure may rightly come to.
 *
 * @param values the values that are right, without trailing zeros
 * @param anyValue whether every value will do, since nobody can know better, as long as a finding says so
 * @param mayBeAbsent whether the figure may be left out, one of the kinds saying why
 * @param kinds findings that may be made about it
 * @param mustBeSaid whether one of the kinds must be found even though the value is right
 * @param empty whether nothing was written, so that nothing need be said of its absence
 */
record Verdict(
        Set<String> values,
        boolean anyValue,
        boolean mayBeAbsent,
        Set<FindingKind> kinds,
        boolean mustBeSaid,
        boolean empty) {

    private static final FindingKind[] DOUBTS = Stream.of(FindingKind.values())
            .filter(kind -> kind.severity() != Severity.NOTE)
            .toArray(FindingKind[]::new);

    /** Certain: exactly that value, and nothing to say. */
    static Verdict right(String value) {
        return new Verdict(Set.of(plain(value)), false, false, Set.of(), false, false);
    }

    /** Certain, and one of the kinds must say how it was understood. */
    static Verdict saying(String value, FindingKind... kinds) {
        return new Verdict(Set.of(plain(value)), false, false, Set.of(kinds), true, false);
    }

    /** Certain, and the kinds may be found. */
    static Verdict noting(String value, FindingKind... kinds) {
        return new Verdict(Set.of(plain(value)), false, false, Set.of(kinds), false, false);
    }

    /** That value, or none and one of the kinds says why; null when no value can be right. */
    static Verdict answered(@Nullable String value, FindingKind... kinds) {
        Set<String> values = value == null ? Set.of() : Set.of(plain(value));
        return new Verdict(values, false, true, Set.of(kinds), false, false);
    }

    /** The same, but one of the kinds must be found even when the value is read. */
    static Verdict answeredAloud(@Nullable String value, FindingKind... kinds) {
        Set<String> values = value == null ? Set.of() : Set.of(plain(value));
        return new Verdict(values, false, true, Set.of(kinds), true, false);
    }

    /** Whatever is read, one of the kinds must cast doubt on it. */
    static Verdict flagged(FindingKind... kinds) {
        return new Verdict(Set.of(), true, true, Set.of(kinds), true, false);
    }

    /** That value, or none and any warning or error says so; null when no value can be right. */
    static Verdict doubted(@Nullable String value) {
        return answered(value, DOUBTS);
    }

    /** Nothing was written. */
    static Verdict blank() {
        return new Verdict(Set.of(), false, true, Set.of(), false, true);
    }

    /** The same; it may also be absent when one of the kinds says why. */
    Verdict or(FindingKind... more) {
        Set<FindingKind> all = EnumSet.noneOf(FindingKind.class);
        all.addAll(kinds);
        Stream.of(more).forEach(all::add);
        return new Verdict(values, anyValue, true, all, mustBeSaid, empty);
    }

    /** The same; the value may also be that one. */
    Verdict orValue(String other) {
        Set<String> more = new TreeSet<>(values);
        more.add(plain(other));
        return new Verdict(more, anyValue, mayBeAbsent, kinds, mustBeSaid, empty);
    }

    /** The same; the value may also be one of those. */
    Verdict orValues(Set<String> others) {
        Set<String> more = new TreeSet<>(values);
        more.addAll(others);
        return new Verdict(more, anyValue, mayBeAbsent, kinds, mustBeSaid, empty);
    }

    /** The same; the kinds may be found too. */
    Verdict tolerating(FindingKind... more) {
        Verdict wider = or(more);
        return new Verdict(values, anyValue, mayBeAbsent, wider.kinds, mustBeSaid, empty);
    }

    /** The kinds, for a message. */
    String reasons() {
        return kinds.size() > 40 ? "any doubt" : kinds.toString();
    }

    boolean allows(String value) {
        return anyValue || values.contains(plain(value));
    }

    static String plain(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
