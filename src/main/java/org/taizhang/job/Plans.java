package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** The plan that was named, or the only one there is. */
    public PlanId choose(Optional<String> named) {
        List<String> there = names();
        if (named.isEmpty()) {
            if (there.size() != 1) {
                throw new Refusal(Refusal.Reason.WHICH_PLAN, String.join("、", there));
            }
            return PlanId.of(there.get(0));
        }
        if (!there.contains(named.get())) {
            throw new Refusal(Refusal.Reason.NO_SUCH_PLAN, named.get(), String.join("、", there));
        }
        return PlanId.of(named.get());
    }

    /** The plan, if there is no other. */
    public Optional<PlanId> only() {
        List<String> there = names();
        return there.size() == 1 ? Optional.of(PlanId.of(there.get(0))) : Optional.empty();
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
