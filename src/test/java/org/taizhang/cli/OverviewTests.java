package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewTests {

    private static final List<String> COMMANDS = List.of(
            "quarterly",
            "issue",
            "fetch",
            "status",
            "remind",
            "contacts",
            "calendar",
            "explain",
            "send",
            "rollup",
            "close",
            "reopen",
            "annual",
            "plan check",
            "plan new",
            "sample");

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void showsAnExampleOfEveryCommandAndEndsWithHowToAskForMore(String language) {
        String overview = Typist.type(home, "--lang=" + language).out();

        assertThat(overview.lines().filter(line -> line.startsWith("  ./taizhang ")))
                .hasSizeGreaterThanOrEqualTo(COMMANDS.size());
        assertThat(COMMANDS).allSatisfy(command -> assertThat(overview).contains("./taizhang " + command + " "));
        assertThat(overview.lines().reduce((first, second) -> second).orElse(""))
                .contains("--help");
    }
}
