package org.taizhang.job;

import java.nio.file.Path;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * Where things lie below the project's folder.
 *
 * @param home the folder that holds jobs/, input/, output/ and data/
 */
public record Folders(Path home) {

    /** All plans. */
    public Path jobs() {
        return home.resolve("jobs");
    }

    /** The plan workbook. */
    public Path planWorkbook(PlanId plan) {
        return jobs().resolve(plan.value()).resolve("plan.xlsx");
    }

    /** The plan's received ledgers, a folder a round. */
    public Path input(PlanId plan) {
        return home.resolve("input").resolve(plan.value());
    }

    /** A round's drop folder. */
    public Path dropFolder(PlanId plan, Round round) {
        return input(plan).resolve(round.toString());
    }

    /** What the plan's runs publish. */
    public Path output(PlanId plan) {
        return home.resolve("output").resolve(plan.value());
    }

    /** Database and logs. */
    public Path data() {
        return home.resolve("data");
    }

    /** What the plan's received archives hold, unpacked; made again by every run. */
    public Path unpacked(PlanId plan) {
        return data().resolve("unpacked").resolve(plan.value());
    }
}
