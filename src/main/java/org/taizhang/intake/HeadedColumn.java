package org.taizhang.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet column of a table with its heading and what that was understood as.
 *
 * @param stranger of a heading that names an amount of money, what it says that is no source of the plan; null for any other
 */
record HeadedColumn(
        HeadPath path, HeadingMatch match, @Nullable String stranger) {

    int column() {
        return path.column();
    }

    boolean names(LedgerColumn wanted) {
        return match instanceof HeadingMatch.Named named && named.column() == wanted;
    }

    boolean isSure() {
        return match instanceof HeadingMatch.Named named && named.surety() == HeadingMatch.Surety.SURE;
    }

    /** Every column that the heading means or may mean. */
    Set<LedgerColumn> meanings() {
        if (match instanceof HeadingMatch.Named named) {
            return Set.of(named.column());
        }
        if (match instanceof HeadingMatch.OfPeriod period) {
            return Set.of(period.column());
        }
        if (match instanceof HeadingMatch.OfSource part) {
            return Set.of(part.column());
        }
        if (match instanceof HeadingMatch.Alike alike) {
            return Set.of(alike.column());
        }
        return match instanceof HeadingMatch.Several several ? several.columns() : Set.of();
    }

    /** The same column, when its meaning is proven. */
    HeadedColumn as(LedgerColumn column) {
        return as(new HeadingMatch.Named(column, HeadingMatch.Surety.SURE));
    }

    HeadedColumn as(HeadingMatch other) {
        return new HeadedColumn(path, other, stranger);
    }
}
