package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.CarriedOver;
import org.taizhang.aggregation.AnnualFigures.HandInItem;
import org.taizhang.aggregation.AnnualFigures.LeftOut;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Assessment.Deduction;
import org.taizhang.plan.Assessment.Fault;
import org.taizhang.plan.Assessment.Grade;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.terms.Quantity;
import org.taizhang.validation.HandIn;

/** The year's assessment in sentences that hold for none, one and all: who is first and last, who was silent, what did not count. */
final class AssessmentSummary {

    private static final Names ROOM = new Names(4);

    private final AnnualFigures figures;
    private final Units units;

    AssessmentSummary(AnnualFigures figures) {
        this.figures = figures;
        this.units = new Units(figures.units());
    }

    /** The rankings in one sentence. */
    String brief() {
        List<String> clauses = new ArrayList<>();
        ranking("counties", figures.counties()).ifPresent(clauses::add);
        ranking("towns", figures.towns()).ifPresent(clauses::add);
        ranking("departments", figures.departments()).ifPresent(clauses::add);
        return clauses.isEmpty()
                ? Wording.say("year.assessment.none")
                : Wording.say("year.assessment", String.join(Wording.say("clause.semicolon"), clauses));
    }

    /** What the chapter says of one ranking. */
    String paragraph(String which, List<UnitScore> scores) {
        return ranking(which, scores)
                .map(clause -> Wording.say("rank.sentence", clause) + grades(scores) + silent(scores))
                .orElseGet(() -> Wording.say("year.assessment.none"));
    }

    private Optional<String> ranking(String which, List<UnitScore> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        String group = group(which);
        int last = place(scores.get(scores.size() - 1));
        if (scores.size() == 1) {
            return Optional.of(Wording.say("rank.one", group, names(scores), score(scores)));
        }
        if (last == 1) {
            return Optional.of(Wording.say("rank.tie", group, scores.size(), score(scores)));
        }
        List<UnitScore> best = at(scores, 1);
        List<UnitScore> worst = at(scores, last);
        return Optional.of(Wording.say(
                "year.rank.some", group, scores.size(), names(best), score(best), names(worst), score(worst)));
    }

    private String group(String which) {
        return switch (which) {
            case "counties" -> figures.head().naming().places();
            case "towns" -> Wording.say("rank.group.towns");
            default -> figures.head().naming().departments();
        };
    }

    private static int place(UnitScore score) {
        return Objects.requireNonNull(score.rank());
    }

    private static List<UnitScore> at(List<UnitScore> scores, int rank) {
        return scores.stream().filter(score -> place(score) == rank).toList();
    }

    private String names(List<UnitScore> scores) {
        return ROOM.counted(
                scores.stream().map(score -> units.shortName(score.unit())).toList(), Wording.say("counter.unit"));
    }

    private static String score(List<UnitScore> scores) {
        return Said.bare(Objects.requireNonNull(scores.get(0).score()));
    }

    private String grades(List<UnitScore> scores) {
        List<String> parts = Arrays.stream(Grade.values())
                .map(grade -> grade(grade, scores))
                .filter(part -> !part.isEmpty())
                .toList();
        return Wording.say("year.grades", Wording.list(parts));
    }

    private static String grade(Grade grade, List<UnitScore> scores) {
        long count = scores.stream().filter(score -> score.grade() == grade).count();
        return count == 0 ? "" : Wording.say("year.grade", RuleTable.name(grade), count);
    }

    private String silent(List<UnitScore> scores) {
        List<String> clauses = scores.stream()
                .filter(score -> silentRounds(score) > 0)
                .map(score -> Wording.say("year.silent.unit", units.shortName(score.unit()), silentRounds(score)))
                .toList();
        return clauses.isEmpty() ? "" : Wording.say("year.silent", Wording.list(clauses));
    }

    private static long silentRounds(UnitScore score) {
        return score.handIns().stream()
                .map(HandInItem::outcome)
                .filter(outcome -> outcome == HandIn.Outcome.SILENT)
                .count();
    }

    /** Who has nothing to be judged by. */
    Optional<String> unranked() {
        List<UnitScore> unranked = figures.unranked();
        return unranked.isEmpty() ? Optional.empty() : Optional.of(Wording.say("year.unranked", names(unranked)));
    }

    /** The indicators without a target to the end, which count nowhere. */
    Optional<String> open() {
        List<String> names = figures.carriedOver().stream()
                .filter(CarriedOver::open)
                .map(carried -> carried.indicator() + carried.name())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.say("year.open", names.size(), Wording.list(names)));
    }

    /** What was promised and not met, one after another. */
    List<String> unfinished() {
        return figures.carriedOver().stream()
                .filter(carried -> !carried.open())
                .map(this::unfinished)
                .toList();
    }

    private String unfinished(CarriedOver carried) {
        String title = Wording.say("indicator.titled", carried.indicator(), carried.name());
        String target = measured(Objects.requireNonNull(carried.target()), carried);
        String leads = units.shortNames(carried.leads());
        if (carried.achieved() == null) {
            return Wording.say("year.carried.nothing", title, target, leads);
        }
        return Wording.say(
                "year.carried",
                title,
                target,
                measured(carried.achieved(), carried),
                carried.rate() == null ? Amounts.NONE : Said.of(carried.rate()),
                Amounts.of(carried.remainder()) + counted(carried),
                leads,
                Wording.say(carried.achieved().compareTo(carried.target()) > 0 ? "year.over" : "year.short"));
    }

    private static String measured(Quantity quantity, CarriedOver carried) {
        return Amounts.of(quantity) + carried.unitOfMeasure();
    }

    /** What is missing to a percentage is counted in points of it. */
    private static String counted(CarriedOver carried) {
        return carried.unitOfMeasure().equals("%") ? Wording.say("year.points") : carried.unitOfMeasure();
    }

    /** Each rule in plain words. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (Part part : Part.values()) {
            rules.add(Wording.say(
                    "year.rule.part",
                    RuleTable.name(part),
                    figures.rules().weight(part),
                    Wording.say("assessment.part." + part.name() + ".words")));
        }
        rules.add(Wording.say("year.rule.deductions", deductions()));
        rules.add(Wording.say("year.rule.grades", floors()));
        rules.add(Wording.say("assessment.note.general"));
        rules.add(Wording.say("assessment.note.silent"));
        rules.add(Wording.say("assessment.note.rounding"));
        return rules;
    }

    private String deductions() {
        Assessment rules = figures.rules();
        return Arrays.stream(Fault.values())
                .map(fault -> deduction(fault, rules.deduction(fault)))
                .reduce((first, second) -> first + Wording.say("clause.semicolon") + second)
                .orElse("");
    }

    private static String deduction(Fault fault, Deduction deduction) {
        return deduction.most().compareTo(deduction.each()) > 0
                ? Wording.say("year.rule.deduction", RuleTable.name(fault), deduction.each(), deduction.most())
                : Wording.say("year.rule.deduction.once", RuleTable.name(fault), deduction.each());
    }

    private String floors() {
        return Wording.list(Arrays.stream(Grade.values())
                .filter(grade -> grade != Grade.POOR)
                .map(grade -> Wording.say(
                        "year.rule.grade",
                        RuleTable.name(grade),
                        figures.rules().floor(grade)))
                .toList());
    }

    /** What did not count for single units, beside what never had a target. */
    List<String> leftOut() {
        return figures.scores()
                .filter(score -> score.leftOut().stream().anyMatch(left -> left.why() != LeftOut.Why.OPEN))
                .map(this::leftOut)
                .toList();
    }

    private String leftOut(UnitScore score) {
        List<String> clauses = score.leftOut().stream()
                .filter(left -> left.why() != LeftOut.Why.OPEN)
                .map(left -> Wording.say(
                        "year.leftOut.item",
                        left.indicator() + left.name(),
                        Wording.say("assessment.why." + left.why())))
                .toList();
        return Wording.say(
                "year.leftOut", units.shortName(score.unit()), String.join(Wording.say("clause.semicolon"), clauses));
    }

    /** Which parts were taken out for whom. */
    List<String> absences() {
        List<String> said = new ArrayList<>();
        for (Part part : Part.values()) {
            List<String> names = figures.scores()
                    .filter(score -> score.rank() != null && score.part(part).absence() != null)
                    .map(score -> units.shortName(score.unit()))
                    .toList();
            if (!names.isEmpty()) {
                said.add(Wording.say("year.absence", Wording.list(names), RuleTable.name(part)));
            }
        }
        return said;
    }
}
