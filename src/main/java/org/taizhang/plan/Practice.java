package org.taizhang.plan;

import org.taizhang.findings.Severities;

/**
 * How the office works under a plan, beside what was promised. A plan may leave out any of it; then it is as usual.
 *
 * @param severities how grave each kind of finding is
 * @param addressing to whom the briefings go
 * @param routine the dates beside those of the rounds
 * @param assessment how the year is assessed
 * @param level where the plan stands among the levels
 */
public record Practice(
        Severities severities, Addressing addressing, Routine routine, Assessment assessment, Level level) {

    /** Nothing said. */
    public static final Practice USUAL =
            new Practice(Severities.AS_CATALOGUED, Addressing.USUAL, Routine.USUAL, Assessment.USUAL, Level.USUAL);

    /** The same with other severities. */
    public Practice with(Severities other) {
        return new Practice(other, addressing, routine, assessment, level);
    }

    /** The same with other addresses. */
    public Practice with(Addressing other) {
        return new Practice(severities, other, routine, assessment, level);
    }

    /** The same with other dates. */
    public Practice with(Routine other) {
        return new Practice(severities, addressing, other, assessment, level);
    }

    /** The same, assessed otherwise. */
    public Practice with(Assessment other) {
        return new Practice(severities, addressing, routine, other, level);
    }

    /** The same at another place among the levels. */
    public Practice with(Level other) {
        return new Practice(severities, addressing, routine, assessment, other);
    }
}
