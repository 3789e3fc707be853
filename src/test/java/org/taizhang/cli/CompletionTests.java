package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Windows command prompt has no completion")
class CompletionTests {

    @TempDir
    static Path folder;

    private static Path script() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Taizhang.run(folder, printed, printed, false, "completion")).isEqualTo(ExitCode.DONE);
        return Files.write(folder.resolve("completion.sh"), out.toByteArray());
    }

    private static String bash(String commands) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash", "--norc", "-c", "source '" + script() + "'; compopt() { :; }; " + commands)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String completed(String... words) throws IOException, InterruptedException {
        return bash("COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD=" + (words.length - 1)
                + "; _complete_taizhang; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    @Test
    void isRegisteredForTheCommandByItsNameWhereverItLies() throws IOException, InterruptedException {
        assertThat(bash("complete -p taizhang")).contains("-F _complete_taizhang taizhang");
    }

    @Test
    void completesCommandsAndOptions() throws IOException, InterruptedException {
        assertThat(completed("taizhang", "rem").strip()).isEqualTo("remind");
        assertThat(completed("./taizhang", "quart").strip()).isEqualTo("quarterly");
        assertThat(completed("taizhang", "status", "--mi").strip()).isEqualTo("--missing");
        assertThat(completed("taizhang", "plan", "ch").strip()).isEqualTo("check");
    }
}
