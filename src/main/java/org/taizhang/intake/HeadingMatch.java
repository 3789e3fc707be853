package org.taizhang.intake;

import java.util.Set;

/** What a heading was understood as. */
sealed interface HeadingMatch {

    /** It means a column. */
    record Named(LedgerColumn column, Surety surety) implements HeadingMatch {}

    /** It means the part of that amount of money which comes from one of the plan's sources. */
    record OfSource(LedgerColumn column, String source) implements HeadingMatch {}

    /**
     * It means that column, but counts only the period (本季完成) and not from the beginning of the year.
     *
     * @param saysCumulative whether it calls itself cumulative within the period's group; a neighbour that counts the period
     *     proves it then
     */
    record OfPeriod(LedgerColumn column, boolean saysCumulative) implements HeadingMatch {}

    /** It may mean any of them, if not something else. */
    record Several(Set<LedgerColumn> columns) implements HeadingMatch {}

    /**
     * It is like headings of that column and of no other.
     *
     * @param percent the likeness
     */
    record Alike(LedgerColumn column, int percent) implements HeadingMatch {}

    /** It means nothing that a ledger asks for: another column, another round, another kind of figure. */
    record Unread() implements HeadingMatch {}

    /** How directly a heading names its column. */
    enum Surety {
        /** It is the standard heading, a synonym of the plan, or one of the words that mean nothing else. */
        SURE,
        /** It usually means the column, but gives way to a sure one. */
        WEAK
    }
}
