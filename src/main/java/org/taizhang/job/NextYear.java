package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.LastYear;
import org.taizhang.plan.LastYear.Outcome;
import org.taizhang.plan.NextPlan;
import org.taizhang.plan.Plan;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** Drafts the next year's plan from a previous one and what that published last. */
public final class NextYear {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

    private final Folders folders;
    private final Plans plans;

    /** Below that project folder. */
    public NextYear(Folders folders) {
        this.folders = folders;
        this.plans = new Plans(folders);
    }

    /**
     * What was written.
     *
     * @param undecided how many cells are to be decided
     */
    public record Draft(PlanId plan, Path file, int undecided) {}

    /** The plan of that name, or of that year; without either the only one there is. */
    public Plan previous(Optional<String> from) {
        return previous(from, Optional.empty());
    }

    /**
     * The same, where several plans are of that year.
     *
     * @param named which of them, if the caller says; else the usual one
     */
    public Plan previous(Optional<String> from, Optional<String> named) {
        if (from.filter(name -> YEAR.matcher(name).matches()).isEmpty()) {
            return plans.usable(plans.choose(from));
        }
        List<Plan> ofYear = plans.ofYear(Integer.parseInt(from.get()));
        if (ofYear.isEmpty()) {
            return plans.usable(plans.choose(from));
        }
        if (ofYear.size() > 1) {
            return plans.usable(plans.choose(named, Integer.parseInt(from.get())));
        }
        return ofYear.get(0);
    }

    /** Writes the draft; a plan that is there already is never overwritten. */
    public Draft write(Plan previous, String year, Optional<FrozenFigures> last) {
        if (!YEAR.matcher(year).matches() || Integer.parseInt(year) <= previous.year()) {
            throw new Refusal(
                    Refusal.Reason.YEAR_NOT_LATER, year, previous.id().value(), String.valueOf(previous.year()));
        }
        PlanId id = NextPlan.name(previous, Integer.parseInt(year));
        Path file = folders.planWorkbook(id);
        if (Files.exists(file)) {
            throw new Refusal(
                    Refusal.Reason.PLAN_EXISTS, folders.home().relativize(file).toString());
        }
        return new Draft(id, file, write(previous, Integer.parseInt(year), last, file));
    }

    private static int write(Plan previous, int year, Optional<FrozenFigures> last, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(".plan-new.xlsx");
            int undecided = NextPlan.write(previous, year, last.map(NextYear::outcome), draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return undecided;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LastYear outcome(FrozenFigures figures) {
        Map<IndicatorCode, Outcome> city = new LinkedHashMap<>();
        Map<IndicatorCode, Map<UnitCode, Outcome>> units = new LinkedHashMap<>();
        for (IndicatorFigures indicator : figures.indicators()) {
            city.put(indicator.code(), outcome(indicator.city()));
            Map<UnitCode, Outcome> own = new LinkedHashMap<>();
            for (UnitFigures unit : indicator.units()) {
                own.put(unit.unit(), outcome(unit.standing()));
            }
            units.put(indicator.code(), own);
        }
        return new LastYear(figures.head().round(), city, units, paid(figures));
    }

    private static Outcome outcome(Standing standing) {
        return new Outcome(
                Optional.ofNullable(standing.achieved()),
                Optional.ofNullable(standing.rate()),
                standing.light() == Light.DONE);
    }

    private static Map<TaskCode, Map<String, Money>> paid(FrozenFigures figures) {
        Map<TaskCode, Map<String, Money>> paid = new LinkedHashMap<>();
        figures.money()
                .lines()
                .forEach(line -> Optional.ofNullable(line.paid())
                        .ifPresent(amount -> paid.computeIfAbsent(line.task(), task -> new LinkedHashMap<>())
                                .merge(line.source(), amount, Money::plus)));
        return paid;
    }
}
