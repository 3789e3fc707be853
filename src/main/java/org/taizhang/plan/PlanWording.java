package org.taizhang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.plan.Vocabulary.Matter;
import org.taizhang.plan.Vocabulary.TargetState;
import org.taizhang.terms.Money;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** A plan in the words of its workbook, row by row. Units stand by their short names, a whole group by the group's name. */
final class PlanWording {

    private static final String SEPARATOR = "、";

    private final Plan plan;
    private final PlanDraft draft = new PlanDraft();
    private final Map<String, List<UnitCode>> groups = new LinkedHashMap<>();

    private PlanWording(Plan plan) {
        this.plan = plan;
        for (Unit unit : plan.units()) {
            unit.groups()
                    .forEach(group -> groups.computeIfAbsent(group, name -> new ArrayList<>())
                            .add(unit.code()));
        }
    }

    static PlanDraft of(Plan plan) {
        PlanWording wording = new PlanWording(plan);
        wording.settings();
        plan.units().forEach(wording::unit);
        plan.tasks().forEach(wording::task);
        plan.indicators().forEach(wording::indicator);
        plan.indicators().forEach(wording::shares);
        plan.rounds().forEach(wording::round);
        plan.money().forEach(wording::money);
        plan.recipients().forEach(wording::recipient);
        plan.severities().changes().forEach(wording::rule);
        wording.upward(plan.upward());
        wording.assessment();
        return wording.draft;
    }

    private void settings() {
        Typefaces faces = plan.typefaces();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.ID, plan.id().value());
        settings.put(Setting.TITLE, plan.title());
        settings.put(Setting.REGION, plan.region());
        settings.put(Setting.ISSUER, plan.issuer());
        settings.put(Setting.DOCUMENT_NUMBER, plan.documentNumber());
        settings.put(Setting.ISSUED, plan.issued().toString());
        settings.put(Setting.YEAR, Integer.toString(plan.year()));
        settings.put(Setting.ZONE, plan.zone().getId());
        settings.put(Setting.SUPERVISOR, plan.supervisor());
        settings.put(Setting.TREASURER, plan.treasurer());
        Routine routine = plan.practice().routine();
        settings.put(
                Setting.CONTACTS_DUE,
                routine.contactsDue().map(LocalDate::toString).orElse(""));
        settings.put(Setting.DUE_TIME, routine.dueTime().toString());
        settings.put(Setting.REMIND_EVERY, Integer.toString(routine.remindEvery()));
        settings.put(Setting.YELLOW_BAND, plan.yellowBand().toPlainString());
        settings.put(Setting.STAGES, joined(plan.stages()));
        settings.put(Setting.MONEY_SOURCES, joined(plan.moneySources()));
        level(settings);
        settings.put(Setting.RECIPIENT, plan.addressing().recipient());
        settings.put(Setting.COPIES, plan.addressing().copies());
        settings.put(Setting.PRINTER, plan.addressing().printer());
        settings.put(Setting.BODY_FACE, faces.body().orElse(""));
        settings.put(Setting.TITLE_FACE, faces.title().orElse(""));
        settings.put(Setting.HEADING_FACE, faces.heading().orElse(""));
        settings.put(Setting.SUBHEADING_FACE, faces.subheading().orElse(""));
        settings.forEach((setting, content) -> setting(setting.title(), content));
        plan.unitsOfMeasure()
                .forEach((measure, factor) ->
                        setting(Setting.CONVERSION + measure, factor.factor().toPlainString() + factor.base()));
        plan.headerSynonyms().forEach((column, headers) -> setting(Setting.HEADER_SYNONYMS + column, joined(headers)));
    }

    private void level(Map<Setting, String> settings) {
        Level level = plan.practice().level();
        settings.put(Setting.WHOLE, level.naming().whole());
        settings.put(Setting.PLACES, level.naming().places());
        settings.put(Setting.DEPARTMENTS, level.naming().departments());
        OptionalInt projects = level.totals().projects();
        settings.put(Setting.PROJECTS, projects.isPresent() ? Integer.toString(projects.getAsInt()) : "");
        settings.put(
                Setting.INVESTMENT,
                level.totals().investment().map(Money::toString).orElse(""));
        settings.put(
                Setting.UPPER_PLAN, level.upward().plan().map(PlanId::value).orElse(""));
        settings.put(Setting.UPPER_UNIT, level.upward().unit());
    }

    private void upward(Upward upward) {
        upward.indicators()
                .forEach(link -> upward(
                        Matter.INDICATOR,
                        link.own().value(),
                        link.theirs().value(),
                        Map.of(
                                Column.THEIR_NAME, link.name(),
                                Column.THEIR_MEASURE, link.unitOfMeasure(),
                                Column.FACTOR,
                                        link.stated()
                                                .map(BigDecimal::toPlainString)
                                                .orElse(""))));
        upward.tasks()
                .forEach(link -> upward(
                        Matter.TASK,
                        link.own().value(),
                        link.theirs().value(),
                        Map.of(Column.THEIR_NAME, link.name())));
        upward.sources().forEach((own, theirs) -> upward(Matter.SOURCE, own, theirs, Map.of()));
        upward.rounds().forEach((own, theirs) -> upward(Matter.ROUND, own.toString(), theirs.toString(), Map.of()));
    }

    private void upward(Matter matter, String own, String theirs, Map<Column, String> more) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.MATTER, Vocabulary.MATTERS.wordFor(matter));
        row.put(Column.OWN, own);
        row.put(Column.THEIRS, theirs);
        row.putAll(more);
        draft.row(PlanSheet.UPWARD, row);
    }

    private void setting(String name, String content) {
        draft.row(PlanSheet.SETTINGS, Map.of(Column.ITEM, name, Column.CONTENT, content));
    }

    private void unit(Unit unit) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.UNIT_CODE, unit.code().value());
        row.put(Column.UNIT_NAME, unit.name());
        row.put(Column.SHORT_NAME, unit.shortName());
        row.put(Column.ALIASES, joined(unit.aliases()));
        row.put(Column.UNIT_TYPE, typeOf(unit));
        row.put(Column.GROUPS, joined(unit.groups()));
        row.put(Column.PARENT, unit.parent().map(this::name).orElse(""));
        row.put(Column.REPORTS, Vocabulary.YES_NO.wordFor(unit.reports()));
        row.put(Column.MAIL, unit.mail().orElse(""));
        draft.row(PlanSheet.UNITS, row);
    }

    /** A province's places are no 县区: the word that the plan itself uses, where it means the same. */
    private String typeOf(Unit unit) {
        String places = plan.naming().places();
        return Vocabulary.UNIT_TYPES.meaning(places).filter(unit.type()::equals).isPresent()
                ? places
                : Vocabulary.UNIT_TYPES.wordFor(unit.type());
    }

    private void task(Task task) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.TASK_CODE, task.code().value());
        row.put(Column.CATEGORY, task.category());
        row.put(Column.TASK_NAME, task.name());
        row.put(Column.LEADS, names(task.leads()));
        row.put(Column.COOPERATING, names(task.cooperating()));
        draft.row(PlanSheet.TASKS, row);
    }

    private void indicator(Indicator indicator) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.INDICATOR_CODE, indicator.code().value());
        row.put(Column.TASK, indicator.task().value());
        row.put(Column.INDICATOR_NAME, indicator.name());
        row.put(Column.MEASURE, indicator.unitOfMeasure());
        row.put(Column.KIND, Vocabulary.KINDS.wordFor(indicator.kind()));
        row.put(Column.TARGET, indicator.target().map(Quantity::toString).orElse(""));
        row.put(Column.TARGET_STATE, Vocabulary.TARGET_STATES.wordFor(stateOf(indicator)));
        row.put(Column.TARGET_TEXT, indicator.targetText().orElse(""));
        row.put(Column.COMPARISON, Vocabulary.COMPARISONS.wordFor(indicator.comparison()));
        row.put(Column.PRORATED, Vocabulary.YES_NO.wordFor(indicator.prorated()));
        row.put(Column.REPORTERS, reporters(indicator));
        row.put(Column.BASIS, indicator.crossChecking().isEmpty() ? "" : names(indicator.basis()));
        row.put(Column.NUMERATOR, indicator.numeratorName().orElse(""));
        row.put(Column.DENOMINATOR, indicator.denominatorName().orElse(""));
        row.put(Column.SYNONYMS, joined(indicator.synonyms()));
        draft.row(PlanSheet.INDICATORS, row);
    }

    private static TargetState stateOf(Indicator indicator) {
        return indicator.target().isPresent() ? TargetState.SET : TargetState.OPEN;
    }

    private String reporters(Indicator indicator) {
        List<UnitCode> all = new ArrayList<>(indicator.basis());
        all.addAll(indicator.crossChecking());
        return names(all);
    }

    private void shares(Indicator indicator) {
        indicator.shares().forEach((unit, share) -> {
            Map<Column, String> row = new EnumMap<>(Column.class);
            row.put(Column.INDICATOR, indicator.code().value());
            row.put(Column.SHARE_UNIT, name(unit));
            row.put(Column.SHARE, share.toString());
            row.put(Column.SAMPLE, Vocabulary.YES_NO.wordFor(indicator.sampleShares()));
            draft.row(PlanSheet.SPLIT, row);
        });
    }

    private void round(RoundSchedule schedule) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.ROUND, schedule.round().toString());
        row.put(Column.DUE, schedule.due().toString());
        row.put(Column.AS_OF, schedule.asOf().toString());
        row.put(
                Column.EXPECTED,
                schedule.expected().value().stripTrailingZeros().toPlainString());
        draft.row(PlanSheet.ROUNDS, row);
    }

    private void money(PlannedMoney money) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.TASK, money.task().value());
        row.put(Column.SOURCE, money.source());
        row.put(Column.AMOUNT, money.amount().toString());
        row.put(Column.SAMPLE, Vocabulary.YES_NO.wordFor(money.sample()));
        draft.row(PlanSheet.MONEY, row);
    }

    private void recipient(Recipient recipient) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.DOCUMENT, recipient.document());
        row.put(Column.READER, recipient.reader());
        row.put(Column.MAIL, recipient.mail().orElse(""));
        draft.row(PlanSheet.RECIPIENTS, row);
    }

    private void rule(FindingKind kind, Severities.Change change) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.RULE_CODE, kind.code());
        row.put(Column.LEVEL, Vocabulary.LEVELS.wordFor(change.severity()));
        row.put(Column.REASON, change.reason());
        draft.row(PlanSheet.RULES, row);
    }

    /** Nothing where the plan is assessed as usual, else all of it. */
    private void assessment() {
        Assessment assessment = plan.assessment();
        if (assessment.equals(Assessment.USUAL)) {
            return;
        }
        assessment
                .weights()
                .forEach((part, points) ->
                        assessment(Vocabulary.Aspect.WEIGHT, Vocabulary.PARTS.wordFor(part), points.toString(), ""));
        assessment
                .deductions()
                .forEach((fault, deduction) -> assessment(
                        Vocabulary.Aspect.DEDUCTION,
                        Vocabulary.FAULTS.wordFor(fault),
                        deduction.each().toString(),
                        deduction.most().toString()));
        assessment
                .floors()
                .forEach((grade, floor) ->
                        assessment(Vocabulary.Aspect.GRADE, Vocabulary.GRADES.wordFor(grade), floor.toString(), ""));
        assessment
                .indicatorWeights()
                .forEach(
                        (code, points) -> assessment(Vocabulary.Aspect.INDICATOR, code.value(), points.toString(), ""));
    }

    private void assessment(Vocabulary.Aspect aspect, String item, String points, String ceiling) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.ASPECT, Vocabulary.ASPECTS.wordFor(aspect));
        row.put(Column.ASPECT_ITEM, item);
        row.put(Column.POINTS, points);
        row.put(Column.CEILING, ceiling);
        draft.row(PlanSheet.ASSESSMENT, row);
    }

    private String name(UnitCode unit) {
        return plan.unit(unit).shortName();
    }

    /** The units in their order; a run of units that is a whole group is called by the group's name. */
    private String names(List<UnitCode> units) {
        Optional<Map.Entry<String, List<UnitCode>>> group = groups.entrySet().stream()
                .filter(candidate -> candidate.getValue().size() > 1)
                .filter(candidate -> Collections.indexOfSubList(units, candidate.getValue()) >= 0)
                .findFirst();
        if (group.isEmpty()) {
            return joined(units.stream().map(this::name).toList());
        }
        List<UnitCode> members = group.get().getValue();
        int start = Collections.indexOfSubList(units, members);
        List<String> parts = new ArrayList<>();
        parts.add(names(units.subList(0, start)));
        parts.add(group.get().getKey());
        parts.add(names(units.subList(start + members.size(), units.size())));
        parts.removeIf(String::isEmpty);
        return joined(parts);
    }

    private static String joined(Collection<String> parts) {
        return String.join(SEPARATOR, parts);
    }
}
