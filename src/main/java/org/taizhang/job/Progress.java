package org.taizhang.job;

/** Somebody who is told how far a run is. Called from several threads. */
public interface Progress {

    /** The work of a step that is not counted. */
    int ONE_PIECE = -1;

    /** Nobody. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String step, int items) {}

        @Override
        public void advance() {}

        @Override
        public void end() {}
    };

    /**
     * A step begins.
     *
     * @param step its name, such as {@code read}
     * @param items how many things it will work on, {@link #ONE_PIECE} when they are not counted
     */
    void begin(String step, int items);

    /** One thing of the step is done. */
    void advance();

    /** The step is over. */
    void end();
}
