package org.taizhang.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;

/**
 * What this plan reports to the level above (上报), in the codes and units of measure of that level's plan. Source: the sheet 上报 of the plan
 * workbook. Where several own indicators go into one of theirs, they are added up there.
 *
 * @param plan the plan of the level above (上级方案); nothing where this plan does not report upward
 * @param unit what this region is called there (上报单位)
 * @param indicators own indicators, each at most once, in the sheet's order
 * @param tasks own tasks, whose money goes to a task of theirs
 * @param sources own sources of money by theirs; one that is not named keeps its name
 * @param rounds own rounds by theirs; one that is not named keeps its name
 */
public record Upward(
        Optional<PlanId> plan,
        String unit,
        List<IndicatorLink> indicators,
        List<TaskLink> tasks,
        Map<String, String> sources,
        Map<Round, Round> rounds) {

    /** A plan that reports to nobody. */
    public static final Upward NONE = new Upward(Optional.empty(), "", List.of(), List.of(), Map.of(), Map.of());

    /** Copies the collections. */
    public Upward {
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        rounds = Collections.unmodifiableMap(new LinkedHashMap<>(rounds));
    }

    /**
     * An own indicator and the one it goes into.
     *
     * @param name theirs
     * @param unitOfMeasure theirs; empty for a milestone without one
     * @param stated what one of our unit is in theirs where the sheet says so (系数); else units of measure convert
     * @param factor what our figure is to be multiplied by, stated or converted
     */
    public record IndicatorLink(
            IndicatorCode own,
            IndicatorCode theirs,
            String name,
            String unitOfMeasure,
            Optional<BigDecimal> stated,
            Factor factor) {}

    /** An own task and the one that its money is for. */
    public record TaskLink(TaskCode own, TaskCode theirs, String name) {}

    /**
     * A factor as a quotient, so that nothing is rounded before all is added up: 亩 to 公顷 is 1 over 15.
     *
     * @param divisor above zero
     */
    public record Factor(BigDecimal multiplier, BigDecimal divisor) {

        /** Changes nothing. */
        public static final Factor ONE = new Factor(BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Where the own indicator goes, if anywhere. */
    public Optional<IndicatorLink> link(IndicatorCode own) {
        return indicators.stream().filter(link -> link.own().equals(own)).findFirst();
    }

    /** The task that an own task's money is for there, if any. */
    public Optional<TaskLink> link(TaskCode own) {
        return tasks.stream().filter(link -> link.own().equals(own)).findFirst();
    }

    /** What they call a source of money. */
    public String source(String own) {
        return sources.getOrDefault(own, own);
    }

    /** What they call a round. */
    public Round round(Round own) {
        return rounds.getOrDefault(own, own);
    }
}
