package org.taizhang.examples;

import java.util.function.UnaryOperator;
import org.taizhang.findings.FindingKind;

/** A smallest example of a kind: what is put into the drop folder. */
record Example(FindingKind kind, UnaryOperator<Drop> making) {

    static Example example(FindingKind kind, UnaryOperator<Drop> making) {
        return new Example(kind, making);
    }

    @Override
    public String toString() {
        return kind.code();
    }
}
