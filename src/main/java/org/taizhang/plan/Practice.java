package org.taizhang.plan;

import org.taizhang.findings.Severities;

/**
 * How the office works under a plan, beside what was promised. A plan may leave out any of it; then it is as usual.
 *
 * @param severities how grave each kind of finding is
 * @param addressing to whom the briefings go
 * @param routine the dates beside those of the rounds
 */
public record Practice(Severities severities, Addressing addressing, Routine routine) {

    /** Nothing said. */
    public static final Practice USUAL = new Practice(Severities.AS_CATALOGUED, Addressing.USUAL, Routine.USUAL);

    /** The same with other severities. */
    public Practice with(Severities other) {
        return new Practice(other, addressing, routine);
    }

    /** The same with other addresses. */
    public Practice with(Addressing other) {
        return new Practice(severities, other, routine);
    }

    /** The same with other dates. */
    public Practice with(Routine other) {
        return new Practice(severities, addressing, other);
    }
}
