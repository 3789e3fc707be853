package org.taizhang.intake;

import java.util.Set;

/** A sheet column of a table with its heading and what that was understood as. */
record HeadedColumn(HeadPath path, HeadingMatch match) {

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
        if (match instanceof HeadingMatch.Alike alike) {
            return Set.of(alike.column());
        }
        return match instanceof HeadingMatch.Several several ? several.columns() : Set.of();
    }

    /** The same column, when its meaning is proven. */
    HeadedColumn as(LedgerColumn column) {
        return new HeadedColumn(path, new HeadingMatch.Named(column, HeadingMatch.Surety.SURE));
    }
}
