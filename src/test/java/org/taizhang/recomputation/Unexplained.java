package org.taizhang.recomputation;

/** Something printed is not what figures.json comes to. */
final class Unexplained extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unexplained(String message) {
        super(message);
    }
}
