package org.taizhang.distribution;

/** A password (口令). It never shows itself: not in a log, not in an exception, not in the text of a record that holds it. */
public final class Secret {

    private final String value;

    /** The secret of that wording. */
    public Secret(String value) {
        this.value = value;
    }

    /** The password itself, for whoever logs in with it. */
    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "******";
    }
}
