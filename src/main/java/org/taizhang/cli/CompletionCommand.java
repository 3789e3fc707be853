package org.taizhang.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: the script by which bash and zsh complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        CommandSpec top = Objects.requireNonNull(spec).root();
        desk.screen(common).line(AutoComplete.bash(top.name(), top.commandLine()));
    }
}
