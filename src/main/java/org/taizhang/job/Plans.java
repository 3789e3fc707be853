package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.taizhang.briefing.Briefings;
import org.taizhang.findings.Finding;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanReading;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/** The plans under jobs/. */
public final class Plans {

    private final Folders folders;

    /** The plans of that project folder. */
    public Plans(Folders folders) {
        this.folders = folders;
    }

    /** The plan that was named, else the usual one (常用方案, {@code taizhang.plan}), else the only one there is. */
    public PlanId choose(Optional<String> named) {
        return named.isPresent() ? existing(named.get()) : oneOf(names());
    }

    /**
     * The same for a command about that round: without a name only plans that have such a round are meant. A plan whose workbook
     * cannot be read might have it, so that it is not left out.
     */
    public PlanId choose(Optional<String> named, String round) {
        return choose(
                named,
                Round.isValid(round) ? Round.parse(round).year() : 0,
                plan -> plan.rounds().stream()
                        .anyMatch(entry -> entry.round().toString().equals(round)));
    }

    /** The same for a command about that year. */
    public PlanId choose(Optional<String> named, int year) {
        return choose(named, year, plan -> plan.year() == year);
    }

    private PlanId choose(Optional<String> named, int year, Predicate<Plan> concerned) {
        List<String> there = names();
        if (named.isPresent() || there.size() == 1) {
            return choose(named);
        }
        List<String> candidates = there.stream()
                .filter(name -> mayBeMeant(read(PlanId.of(name)), year, concerned))
                .toList();
        return oneOf(candidates.isEmpty() ? there : candidates);
    }

    /** An unusable plan may be meant unless it is of another year, as is a draft of the next year's. */
    private static boolean mayBeMeant(PlanReading reading, int year, Predicate<Plan> concerned) {
        return reading.plan().map(concerned::test).orElse(reading.year() == 0 || year == 0 || reading.year() == year);
    }

    /** Of several, the usual one; there is no guessing among them. */
    private PlanId oneOf(List<String> candidates) {
        if (candidates.size() == 1) {
            return PlanId.of(candidates.get(0));
        }
        if (candidates.isEmpty()) {
            throw new Refusal(Refusal.Reason.NO_PLAN);
        }
        return usual().filter(plan -> candidates.contains(plan.value()))
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.WHICH_PLAN, String.join("、", candidates), candidates.get(0)));
    }

    private PlanId existing(String name) {
        List<String> there = names();
        if (!there.contains(name)) {
            throw new Refusal(Refusal.Reason.NO_SUCH_PLAN, name, String.join("、", there));
        }
        return PlanId.of(name);
    }

    /** The plan that this installation uses where none is named; one that is not there is refused. */
    private Optional<PlanId> usual() {
        return Optional.ofNullable(LimitSettings.environment(folders).getProperty("taizhang.plan"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(this::existing);
    }

    /** Those whose workbook is usable and of that year. */
    public List<Plan> ofYear(int year) {
        return names().stream()
                .map(PlanId::of)
                .flatMap(id -> read(id).plan().stream())
                .filter(plan -> plan.year() == year)
                .toList();
    }

    /** The plan, if there is no other. */
    public Optional<PlanId> only() {
        List<String> there = names();
        return there.size() == 1 ? Optional.of(PlanId.of(there.get(0))) : usual();
    }

    /** The plan of that name, if it is here and its workbook can be used. */
    public Optional<Plan> known(PlanId plan) {
        return names().contains(plan.value()) ? read(plan).plan() : Optional.empty();
    }

    private List<String> names() {
        if (!Files.isDirectory(folders.jobs())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folders.jobs())) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("plan.xlsx")))
                    .map(entry -> entry.getFileName().toString())
                    .filter(PlanId::isValid)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan's workbook as it reads, with what is odd in it. */
    public PlanReading read(PlanId plan) {
        return PlanWorkbook.read(folders.planWorkbook(plan));
    }

    /** The plan, unless its workbook has errors. */
    public Plan usable(PlanId plan) {
        PlanReading reading = read(plan);
        return reading.plan()
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNUSABLE_PLAN, reading.findings(), workbook(plan)));
    }

    /** The documents of the plan, in its typefaces. */
    public Briefings briefings(Plan plan) {
        return new Briefings(
                plan.typefaces(),
                plan.addressing(),
                folders.jobs().resolve(plan.id().value()),
                folders.data().resolve("fonts"));
    }

    /** The cells of the plan's workbook with characters that its typefaces cannot show. */
    public List<Finding> unprintable(Plan plan) {
        return unprintable(plan, briefings(plan));
    }

    private List<Finding> unprintable(Plan plan, Briefings briefings) {
        return new PlanCharacters(plan, briefings::prints).findings(folders.planWorkbook(plan.id()));
    }

    /** Refuses a plan whose names could not be printed in full. */
    void requirePrintable(Plan plan, Briefings briefings) {
        List<Finding> findings = unprintable(plan, briefings);
        if (!findings.isEmpty()) {
            throw new Refusal(Refusal.Reason.UNUSABLE_PLAN, findings, workbook(plan.id()));
        }
    }

    private String workbook(PlanId plan) {
        return folders.home().relativize(folders.planWorkbook(plan)).toString();
    }

    /** The round of that name in the plan. */
    public static Round round(Plan plan, String text) {
        return Optional.of(text)
                .filter(Round::isValid)
                .map(Round::parse)
                .filter(round -> plan.schedule(round).isPresent())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ROUND, text, rounds(plan)));
    }

    private static String rounds(Plan plan) {
        return String.join(
                "、",
                plan.rounds().stream()
                        .map(RoundSchedule::round)
                        .map(Round::toString)
                        .toList());
    }
}
