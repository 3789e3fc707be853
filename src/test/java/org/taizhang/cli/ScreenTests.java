package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.taizhang.job.Progress;

class ScreenTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

    @Test
    void linesUpColumnsOfWideCharacters() {
        new Screen(stream, Locale.CHINESE).table(List.of(List.of("单位", "数"), List.of("ab", "1"), List.of("乐都区", "22")));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("单位    数", "ab      1", "乐都区  22");
    }

    @Test
    void writesAPlainLineAStepWhereNobodyWatches() {
        Terminal terminal = new Terminal(stream, new Screen(stream, Locale.ENGLISH).words(), false);
        terminal.begin("read", 3);
        terminal.advance();
        terminal.end();
        terminal.begin("tally", Progress.ONE_PIECE);
        terminal.end();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("Reading ledgers (3)", "Adding up");
    }
}
