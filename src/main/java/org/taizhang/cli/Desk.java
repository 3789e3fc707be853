package org.taizhang.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.findings.Severities;
import org.taizhang.job.Folders;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * What every command works with.
 *
 * @param interactive whether a person watches the terminal
 */
record Desk(Folders folders, PrintStream out, boolean interactive) {

    Plans plans() {
        return new Plans(folders);
    }

    Screen screen(Common common) {
        return new Screen(out, common.language());
    }

    /** How grave findings are under the plan that was named, or that is the only one; without a usable plan as catalogued. */
    Severities severities(Common common) {
        Optional<PlanId> plan =
                common.planName().isPresent() ? Optional.of(plans().choose(common.planName())) : plans().only();
        return plan.flatMap(id -> plans().read(id).plan()).map(Plan::severities).orElse(Severities.AS_CATALOGUED);
    }

    /** The figures that the last run published for the round. */
    FrozenFigures published(PlanId plan, String round) {
        return published(plan, Plans.round(plans().usable(plan), round))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOTHING_PUBLISHED, round));
    }

    /** The same, if anything was published for the round; what an earlier program published is refused, not passed over. */
    Optional<FrozenFigures> published(PlanId plan, Round round) {
        Path file = folders.output(plan).resolve(round.toString()).resolve("figures.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(FiguresJson.readable(file)
                .orElseThrow(() -> new Refusal(Refusal.Reason.FIGURES_UNREADABLE, round.toString())));
    }
}
