package org.taizhang.job;

import java.util.List;
import org.taizhang.findings.Finding;

/** The run cannot be done, for a reason that the user can mend. The sentence is made late, in the reader's language. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<String> arguments;
    private final transient List<Finding> findings;

    /** A refusal with the blanks of its sentence. */
    public Refusal(Reason reason, String... arguments) {
        this(reason, List.of(), arguments);
    }

    /** A refusal that rests on findings. */
    public Refusal(Reason reason, List<Finding> findings, String... arguments) {
        super(reason + " " + String.join(", ", arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
        this.findings = List.copyOf(findings);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The blanks of its sentence. */
    public List<String> arguments() {
        return arguments;
    }

    /** What was found, when that is the reason. */
    public List<Finding> findings() {
        return findings;
    }

    /** Why a run cannot be done. */
    public enum Reason {
        /** Another run of the plan is working. Arguments: who. */
        RUNNING,
        /** There is no plan of that name. Arguments: name, the plans there are. */
        NO_SUCH_PLAN,
        /** There are several plans and none was named. Arguments: the plans that could be meant, the first of them. */
        WHICH_PLAN,
        /** There is no plan at all. */
        NO_PLAN,
        /** The plan names no level above. */
        REPORTS_TO_NOBODY,
        /** The plan above has no such round. Arguments: that plan, the round. */
        NO_SUCH_ROUND_ABOVE,
        /** The plan workbook has errors. Arguments: file. */
        UNUSABLE_PLAN,
        /** The plan has no such round. Arguments: round, the plan's rounds. */
        NO_SUCH_ROUND,
        /** A single ledger does not say which round it is of, and nobody else does. Arguments: file. */
        ROUND_NOT_TOLD,
        /** There is no such file. Arguments: file. */
        NO_SUCH_FILE,
        /** A single ledger can only be checked, not published. Arguments: file. */
        ONLY_CHECKED,
        /** A file changed while the run was reading. Arguments: file. */
        INPUTS_CHANGED,
        /** The finished documents do not hold what they should. Arguments: the misses. */
        NOT_PROVED,
        /** Nothing has been published for the round. Arguments: round. */
        NOTHING_PUBLISHED,
        /** Nothing has been published for the year. Arguments: year. */
        NO_YEAR_PUBLISHED,
        /** A closed round whose edition is gone cannot be made again under another plan. Arguments: round, day, edition. */
        ROUND_CLOSED,
        /** The round is closed already. Arguments: round, day. */
        ALREADY_CLOSED,
        /** The round is not closed. Arguments: round. */
        NOT_CLOSED,
        /** The published edition is not made from what is there now, or is damaged. Arguments: round, edition. */
        NOT_UP_TO_DATE,
        /** The plan is of another year. Arguments: what was asked for, the plan's year. */
        NOT_THE_PLANS_YEAR,
        /** The year's last round is not published, so that nothing can be said of the year. Arguments: year, last round. */
        YEAR_NOT_CLOSED,
        /** The published figures of a round are of another form or plan. Arguments: round. */
        FIGURES_UNREADABLE,
        /** There is a plan already where a new one was to be written. Arguments: file. */
        PLAN_EXISTS,
        /** A year is no later than the one it is to follow. Arguments: year, the earlier plan, its year. */
        YEAR_NOT_LATER,
        /** The plan has no such indicator. Arguments: code. */
        NO_SUCH_INDICATOR,
        /** The plan has no such unit. Arguments: text. */
        NO_SUCH_UNIT,
        /** The catalogue has no such rule. Arguments: code, the ones nearest to it. */
        NO_SUCH_CODE,
        /** A file is open in another program. Arguments: file. */
        FILE_IN_USE,
        /** Sample ledgers would mix with files that are there. Arguments: folder. */
        FOLDER_NOT_EMPTY,
        /** A setting of this installation is no number, or out of bounds. Arguments: its name, its value, the least, the most. */
        WRONG_SETTING,
        /** There is no setting of that name. Arguments: the name, those there are. */
        UNKNOWN_SETTING,
        /** A setting of the mail is missing. Arguments: its name, its environment variable. */
        MAIL_NOT_SET,
        /** A setting of the mail has a value that it cannot have. Arguments: its name, its value, what it can be. */
        MAIL_WRONG_SETTING,
        /** Unencrypted mail to another machine. Arguments: the setting, the host, what would allow it. */
        MAIL_UNENCRYPTED,
        /** There is no password. Arguments: the environment variable, the setting that names a file. */
        MAIL_NO_PASSWORD,
        /** A password stands among the settings. Arguments: its name, the environment variable, the setting that names a file. */
        MAIL_PASSWORD_SET,
        /** The file with the password lies in the project folder. Arguments: file. */
        MAIL_SECRET_IN_PROJECT,
        /** The file with the password cannot be read. Arguments: file. */
        MAIL_SECRET_UNREADABLE,
        /** Nobody watches who could say yes. Arguments: how many letters. */
        MAIL_NOT_ASKED
    }
}
