package org.taizhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.taizhang.distribution.MailFailure;
import org.taizhang.job.Folders;
import org.taizhang.job.Refusal;
import org.taizhang.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The program: finds the command that was typed, runs it, and ends with its exit code. */
@Command(name = "taizhang", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Taizhang implements Runnable {

    @Mixin
    private Common common = new Common();

    private final PrintStream out;
    private final PrintStream err;

    private Taizhang(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Starts the program; the system property {@code taizhang.home} names the project folder, else it is the present one. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("taizhang.home", ""))
                .toAbsolutePath()
                .normalize();
        System.setProperty("taizhang.home", home.toString());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(home, out, err, Terminal.isWatched(), arguments));
    }

    /** Runs a command and gives its exit code. */
    static int run(Path home, PrintStream out, PrintStream err, boolean interactive, String... arguments) {
        Locale language = Stream.of(arguments).anyMatch(Taizhang::asksForEnglish) ? Locale.ENGLISH : Words.CHINESE;
        Taizhang top = new Taizhang(out, err);
        Desk desk = new Desk(new Folders(home), out, interactive);
        CommandLine line = new CommandLine(top)
                .addSubcommand(new QuarterlyCommand(desk))
                .addSubcommand(new IssueCommand(desk))
                .addSubcommand(new AnnualCommand(desk))
                .addSubcommand(new PlanCommand(desk))
                .addSubcommand(new StatusCommand(desk))
                .addSubcommand(new RemindCommand(desk))
                .addSubcommand(new ContactsCommand(desk))
                .addSubcommand(new CalendarCommand(desk))
                .addSubcommand(new CloseCommand(desk))
                .addSubcommand(new ReopenCommand(desk))
                .addSubcommand(new ExplainCommand(desk))
                .addSubcommand(new FetchCommand(desk))
                .addSubcommand(new SendCommand(desk))
                .addSubcommand(new RollupCommand(desk))
                .addSubcommand(new SampleCommand(desk))
                .addSubcommand(new CompletionCommand(desk));
        line.setResourceBundle(help(language));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> top.report(thrown, language));
        line.setParameterExceptionHandler((wrong, given) -> top.report(wrong, language));
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(arguments);
    }

    private static boolean asksForEnglish(String argument) {
        return argument.equals("en") || argument.equals("--lang=en");
    }

    private static ResourceBundle help(Locale language) {
        Locale asked = language.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle(
                "org.taizhang.cli.help",
                asked,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Without a command: what there is, with an example each. */
    @Override
    public void run() {
        new Screen(out, common.language()).say("overview");
    }

    private int report(ParameterException wrong, Locale language) {
        Screen screen = new Screen(err, language);
        screen.say("wrong-use", wrong.getMessage());
        screen.say("wrong-use.help", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.WRONG_USE;
    }

    private int report(Exception thrown, Locale language) {
        Screen screen = new Screen(err, language);
        if (thrown instanceof Refusal refusal) {
            Object[] blanks = refusal.arguments().toArray();
            screen.say("refusal." + refusal.reason(), blanks);
            FindingTable.print(screen, refusal.findings(), code -> code.value());
            return isWrongUse(refusal.reason()) ? ExitCode.WRONG_USE : ExitCode.FAILED;
        }
        if (thrown instanceof MailFailure failure) {
            screen.say("mail." + failure.reason(), failure.arguments().toArray());
            return ExitCode.FAILED;
        }
        LoggerFactory.getLogger(Taizhang.class).error("command failed", thrown);
        screen.say("broken", String.valueOf(thrown.getMessage()));
        return ExitCode.FAILED;
    }

    private static boolean isWrongUse(Refusal.Reason reason) {
        return switch (reason) {
            case NO_SUCH_PLAN,
                    WHICH_PLAN,
                    NO_PLAN,
                    REPORTS_TO_NOBODY,
                    NO_SUCH_ROUND_ABOVE,
                    NO_SUCH_ROUND,
                    NO_SUCH_INDICATOR,
                    NO_SUCH_UNIT,
                    NO_SUCH_CODE,
                    ROUND_NOT_TOLD,
                    NOT_THE_PLANS_YEAR,
                    YEAR_NOT_LATER,
                    NO_SUCH_FILE,
                    ONLY_CHECKED,
                    ALREADY_CLOSED,
                    NOT_CLOSED,
                    MAIL_NOT_ASKED -> true;
            case RUNNING,
                    INPUTS_CHANGED,
                    UNUSABLE_PLAN,
                    NOT_PROVED,
                    NOTHING_PUBLISHED,
                    NO_YEAR_PUBLISHED,
                    NOT_UP_TO_DATE,
                    ROUND_CLOSED,
                    YEAR_NOT_CLOSED,
                    FIGURES_UNREADABLE,
                    PLAN_EXISTS,
                    FILE_IN_USE,
                    FOLDER_NOT_EMPTY,
                    WRONG_SETTING,
                    UNKNOWN_SETTING,
                    MAIL_NOT_SET,
                    MAIL_WRONG_SETTING,
                    MAIL_UNENCRYPTED,
                    MAIL_NO_PASSWORD,
                    MAIL_PASSWORD_SET,
                    MAIL_SECRET_IN_PROJECT,
                    MAIL_SECRET_UNREADABLE -> false;
        };
    }
}
