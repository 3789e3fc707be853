package org.taizhang.recomputation;

/** Characters that follow each other on a line of a page, from its left, in points; of what stands turned, from its foot. */
final class Run {

    /** A wider gap than so many characters parts two texts. */
    private static final double GAP = 1.2;

    private static final double LEVEL = 0.5;

    private final boolean turned;
    private final double size;
    private final double level;
    private final double from;
    private double to;
    private final StringBuilder text = new StringBuilder();

    Run(boolean turned, double size, double level, double from) {
        this.turned = turned;
        this.size = size;
        this.level = level;
        this.from = from;
        this.to = from;
    }

    boolean goesOnAt(double x, double otherLevel, double otherSize) {
        return Math.abs(otherLevel - level) < LEVEL
                && Math.abs(otherSize - size) < LEVEL
                && x > to - size
                && x < to + GAP * size;
    }

    void add(String characters, double end) {
        text.append(characters);
        to = end;
    }

    boolean isTurned() {
        return turned;
    }

    /** Of its characters, in points. */
    double size() {
        return size;
    }

    /** How far its foot is below the top of the page. */
    double level() {
        return level;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** What it says, blanks left out. */
    String text() {
        return solid(text.toString());
    }

    static String solid(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
