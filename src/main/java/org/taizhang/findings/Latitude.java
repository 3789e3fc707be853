package org.taizhang.findings;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a plan (方案) may change what a finding takes away (级别), and why no further. */
public enum Latitude {
    /**
     * Nothing: the file cannot be read or is another's, the finding is only about files that do not count, or about the plan
     * itself. There is nothing that a severity could decide.
     */
    FIXED(Set.of()),
    /**
     * Graver only: what it is about was not understood or not used, and calling it less grave would not make a figure of it; switched
     * off, something would be lost without a word.
     */
    LEFT_OUT(EnumSet.allOf(Severity.class)),
    /** Everything: a figure is there, and how far it is to be trusted is for the plan to say. */
    FIGURE(EnumSet.allOf(Severity.class)),
    /** Everything: it is about the words beside a figure; an error is an error of the words and leaves the figure alone. */
    WORDS(EnumSet.allOf(Severity.class)),
    /** Everything but 错误, since it is about the ledger or a column as a whole, and there is no single figure to take out. */
    LEDGER(EnumSet.of(Severity.REJECT, Severity.WARNING, Severity.NOTE)),
    /** 疑点, 提示 or 停用: it is about several ledgers or about none, and one of them must not lose a figure for another's. */
    MARK(EnumSet.of(Severity.WARNING, Severity.NOTE));

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final Set<Severity> levels;

    Latitude(Set<Severity> levels) {
        this.levels = levels;
    }

    /** Whether it is about one figure, so that an error takes the figure out and a warning makes it doubtful. */
    public boolean bearsOnFigure() {
        return this == FIGURE || this == LEFT_OUT;
    }

    /** Whether a kind of that severity may become the other; null is switched off (停用). Its own severity is always allowed. */
    boolean allows(Severity own, @Nullable Severity other) {
        if (own == other) {
            return true;
        }
        return switch (this) {
            case FIXED -> false;
            case LEFT_OUT -> other != null && other.compareTo(own) < 0;
            case FIGURE, WORDS, LEDGER, MARK -> other == null || levels.contains(other);
        };
    }
}
