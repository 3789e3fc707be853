package org.taizhang.job;

import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * A run (批次) of the job over a frozen set of inputs.
 *
 * @param inputsHash the identity of the inputs
 * @param edition which edition it makes
 */
record Run(long id, PlanId plan, Round round, Kind kind, String inputsHash, String planHash, int edition) {

    enum Kind {
        /** The main job, up to publication. */
        QUARTERLY,
        /** Up to validation only. */
        DRY_RUN
    }

    enum State {
        STARTED,
        COMPLETED,
        /** Given up, since the inputs are no longer the same. */
        ABANDONED
    }
}
