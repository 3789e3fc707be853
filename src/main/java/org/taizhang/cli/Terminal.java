package org.taizhang.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.taizhang.job.Progress;
import org.taizhang.words.Words;

/** Shows how far a run is: a bar on a terminal, one plain line a step elsewhere. */
final class Terminal implements Progress {

    private final PrintStream out;
    private final Words words;
    private final boolean interactive;
    private @Nullable ProgressBar bar;

    Terminal(PrintStream out, Words words, boolean interactive) {
        this.out = out;
        this.words = words;
        this.interactive = interactive;
    }

    /** Whether a person watches; the launcher knows, since a JVM from 22 on no longer tells by its console. */
    static boolean isWatched() {
        return Boolean.getBoolean("taizhang.terminal");
    }

    @Override
    public synchronized void begin(String step, int items) {
        String name = words.say("step." + step);
        if (!interactive) {
            out.println(items >= 0 ? words.say("step.items", name, items) : words.say("step.one", name));
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(Math.max(items, 1))
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .hideEta()
                .build();
    }

    @Override
    public synchronized void advance() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.stepTo(bar.getMax());
            bar.close();
            bar = null;
        }
    }
}
