package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.briefing.PageData.Charts;
import org.taizhang.briefing.PageData.Counts;
import org.taizhang.briefing.PageData.ExecutionPoint;
import org.taizhang.briefing.PageData.Fact;
import org.taizhang.briefing.PageData.FindingLine;
import org.taizhang.briefing.PageData.HandInLine;
import org.taizhang.briefing.PageData.IndicatorLine;
import org.taizhang.briefing.PageData.LightBar;
import org.taizhang.briefing.PageData.LightName;
import org.taizhang.briefing.PageData.Link;
import org.taizhang.briefing.PageData.MoneyPart;
import org.taizhang.briefing.PageData.MoneySum;
import org.taizhang.briefing.PageData.Name;
import org.taizhang.briefing.PageData.Purse;
import org.taizhang.briefing.PageData.ScoreBar;
import org.taizhang.briefing.PageData.SourceLine;
import org.taizhang.briefing.PageData.StandingLine;
import org.taizhang.briefing.PageData.UnitLine;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Source;

/** Gathers what the run page shows from the frozen figures. */
final class PageDraft {

    private final FrozenFigures figures;
    private final Edition edition;
    private final Units units;
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final Map<TaskCode, String> categories = new HashMap<>();

    PageDraft(FrozenFigures figures, Edition edition) {
        this.figures = figures;
        this.edition = edition;
        this.units = new Units(figures);
        figures.indicators().forEach(indicator -> categories.put(indicator.task(), indicator.category()));
    }

    PageData data(List<Link> documents) {
        List<IndicatorLine> indicators =
                figures.indicators().stream().map(this::indicator).toList();
        Purse money = money();
        return new PageData(
                PageWords.ofScript(figures.head().naming()),
                Stream.of(Light.values()).map(PageDraft::name).toList(),
                Stream.of(Severity.values())
                        .map(severity -> new Name(severity.name(), FindingRow.CATALOGUE.name(severity)))
                        .toList(),
                figures.units().stream()
                        .map(unit -> new Name(unit.code().value(), unit.shortName()))
                        .toList(),
                facts(),
                counts(),
                documents,
                new EditionSummary(figures, edition).paragraph().orElse(null),
                EditionRow.of(figures, edition),
                new ClosedSummary(figures).paragraphs(),
                RevisionRow.of(figures),
                figures.submissions().stream().map(PageDraft::handIn).toList(),
                indicators,
                money,
                figures.findings().stream().map(PageDraft::finding).toList(),
                charts(),
                List.copyOf(files.keySet()));
    }

    private static LightName name(Light light) {
        return new LightName(light.name(), Wording.say("sign." + light.name()), Wording.name(light));
    }

    private List<Fact> facts() {
        Head head = figures.head();
        return List.of(
                fact("plan", head.planTitle() + " " + head.documentNumber()),
                fact("round", head.round() + " " + Wording.name(head.round())),
                fact("asOf", Amounts.of(head.asOf())),
                fact("due", Amounts.of(head.due())),
                fact("expected", Amounts.of(head.expected())),
                fact("edition", PageWords.say("fact.edition.number", edition.number())),
                fact("identity", figures.figuresHash()));
    }

    private static Fact fact(String key, String value) {
        return new Fact(PageWords.say("fact." + key), value);
    }

    private Counts counts() {
        List<HandIn> handIns =
                figures.submissions().stream().map(Submission::handIn).toList();
        return new Counts(
                handIns.size(),
                count(handIns, HandIn.Outcome.ACCEPTED),
                handIns.stream()
                        .filter(handIn -> handIn.late() && handIn.outcome() == HandIn.Outcome.ACCEPTED)
                        .count(),
                count(handIns, HandIn.Outcome.REJECTED),
                count(handIns, HandIn.Outcome.SILENT));
    }

    private static long count(List<HandIn> handIns, HandIn.Outcome outcome) {
        return handIns.stream().filter(handIn -> handIn.outcome() == outcome).count();
    }

    private static HandInLine handIn(Submission submission) {
        HandIn handIn = submission.handIn();
        boolean late = handIn.outcome() == HandIn.Outcome.ACCEPTED && handIn.late();
        Map<String, Integer> findings = new TreeMap<>();
        findings.put(Severity.REJECT.name(), submission.rejects());
        findings.put(Severity.ERROR.name(), submission.errors());
        findings.put(Severity.WARNING.name(), submission.warnings());
        findings.put(Severity.NOTE.name(), submission.notes());
        findings.values().removeIf(count -> count == 0);
        return new HandInLine(
                handIn.unit().value(),
                late ? "LATE" : handIn.outcome().name(),
                SubmissionRow.outcome(handIn),
                handIn.received() == null ? null : SubmissionRow.received(handIn),
                shown(handIn.file()),
                handIn.otherFiles().stream().map(Texts::printable).toList(),
                findings);
    }

    private IndicatorLine indicator(IndicatorFigures indicator) {
        return new IndicatorLine(
                indicator.code().value(),
                indicator.name(),
                indicator.category(),
                indicator.unitOfMeasure(),
                LightRow.measuredTarget(indicator),
                units.shortNames(indicator.leads()),
                standing(indicator, indicator.city()),
                Stream.of(
                                indicator.units().stream().map(unit -> unit(indicator, unit, true, null)),
                                indicator.subtotals().stream().map(unit -> unit(indicator, unit, false, true)),
                                indicator.otherReports().stream().map(unit -> unit(indicator, unit, false, null)))
                        .flatMap(lines -> lines)
                        .toList());
    }

    private UnitLine unit(IndicatorFigures indicator, UnitFigures unit, boolean counts, @Nullable Boolean subtotal) {
        return new UnitLine(unit.unit().value(), counts, subtotal, standing(indicator, unit.standing()));
    }

    private StandingLine standing(IndicatorFigures indicator, Standing standing) {
        Pledge pledge = Pledge.of(figures.head(), indicator, standing);
        return new StandingLine(
                standing.light().name(),
                standing.target() == null ? null : pledge.target(),
                shown(standing.achieved()),
                soFar(standing),
                shown(standing.stage()),
                standing.rate() == null ? null : pledge.rate(),
                standing.expected() == null ? null : pledge.expected(),
                standing.gap() == null ? null : pledge.gap(),
                standing.change() == null ? null : Amounts.signed(standing.change()),
                shown(standing.projected()),
                shown(standing.needed()),
                standing.reported(),
                standing.owed(),
                standing.doubtful(),
                sources(standing.sources()));
    }

    private static @Nullable String soFar(Standing standing) {
        String figure = shown(standing.achieved());
        return figure == null || !standing.partial() ? null : LightRow.soFar(standing, figure);
    }

    private List<SourceLine> sources(List<Source> sources) {
        return sources.stream().map(this::source).toList();
    }

    private SourceLine source(Source source) {
        return new SourceLine(
                source.unit().value(),
                source.part() == Source.Part.ACHIEVED
                        ? null
                        : Wording.say("part." + source.part(), "").strip(),
                files.computeIfAbsent(Texts.printable(source.file()), file -> files.size()),
                Texts.printable(source.sheet()),
                source.cell().toString(),
                Texts.printable(source.raw()),
                Amounts.of(source.value()));
    }

    private Purse money() {
        FrozenFigures.MoneyFigures money = figures.money();
        List<MoneySum> rows = new ArrayList<>();
        rows.add(sum("total", money.total()));
        money.byCategory().forEach(row -> rows.add(sum("category", row)));
        money.byTask().forEach(row -> rows.add(sum("task", row)));
        money.bySource().forEach(row -> rows.add(sum("source", row)));
        money.byUnit().forEach(row -> rows.add(sum("unit", row)));
        boolean any = money.planned() || !money.lines().isEmpty();
        return new Purse(
                any,
                money.plannedIsSample(),
                any ? rows : List.of(),
                money.lines().stream().map(this::part).toList());
    }

    private static MoneySum sum(String view, MoneyRow row) {
        Money change = MoneyTableRow.change(row);
        return new MoneySum(
                view,
                Wording.say("ledger.view." + view),
                row.key(),
                "total".equals(view) ? Wording.say("money.total") : row.label(),
                shown(row.planned()),
                Amounts.of(row.arranged()),
                Amounts.of(row.inPlace()),
                Amounts.of(row.paid()),
                shown(row.inPlaceRate()),
                shown(row.paidRate()),
                shown(row.executionRate()),
                shown(row.progress()),
                change == null ? null : Amounts.signed(change));
    }

    private MoneyPart part(MoneyLine line) {
        return new MoneyPart(
                line.unit().value(),
                line.task().value(),
                line.source(),
                categories.getOrDefault(line.task(), ""),
                shown(line.arranged()),
                shown(line.inPlace()),
                shown(line.paid()),
                sources(line.sources()));
    }

    private static FindingLine finding(Finding finding) {
        return new FindingLine(
                finding.severity().name(),
                finding.kind().code(),
                FindingRow.CATALOGUE.title(finding.kind()),
                text(finding.unit()),
                text(finding.indicator()),
                shown(finding.place().file()),
                shown(finding.place().sheet()),
                text(finding.place().cell()),
                shown(finding.seen()),
                Texts.printable(FindingRow.CATALOGUE.sentence(finding)),
                FindingRow.CATALOGUE.remedy(finding.kind()));
    }

    private Charts charts() {
        return new Charts(
                figures.head().expected().toString(),
                figures.categories().stream()
                        .map(category ->
                                new LightBar(category.category(), counted(category.lights()), text(category.pace())))
                        .toList(),
                rounds(),
                scores(figures.countyRanking()),
                figures.townRanking().isEmpty() ? null : scores(figures.townRanking()),
                scores(figures.departmentRanking()),
                figures.money().byTask().stream().flatMap(PageDraft::point).toList());
    }

    private List<LightBar> rounds() {
        Map<String, Map<Light, Integer>> rounds = figures.trend().stream()
                .collect(Collectors.groupingBy(
                        point -> Wording.name(point.round()),
                        LinkedHashMap::new,
                        Collectors.toMap(TrendPoint::light, point -> 1, Integer::sum, TreeMap::new)));
        return rounds.entrySet().stream()
                .map(round -> new LightBar(round.getKey(), counted(round.getValue()), null))
                .toList();
    }

    private static Map<String, Integer> counted(Map<Light, Integer> lights) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        lights.forEach((light, count) -> counted.put(light.name(), count));
        counted.values().removeIf(count -> count == 0);
        return counted;
    }

    private List<ScoreBar> scores(List<RankEntry> ranking) {
        return ranking.stream()
                .map(entry -> new ScoreBar(
                        entry.rank() + " " + units.shortName(entry.unit()),
                        entry.score().toString()))
                .toList();
    }

    private static Stream<ExecutionPoint> point(MoneyRow row) {
        Percent execution = row.executionRate();
        Percent progress = row.progress();
        return execution == null || progress == null
                ? Stream.empty()
                : Stream.of(new ExecutionPoint(row.key(), row.label(), execution.toString(), progress.toString()));
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : Texts.printable(text);
    }

    private static @Nullable String shown(@Nullable Quantity quantity) {
        return said(quantity, Amounts::of);
    }

    private static @Nullable String shown(@Nullable Percent percent) {
        return said(percent, Amounts::of);
    }

    private static @Nullable String shown(@Nullable Money money) {
        return said(money, Amounts::of);
    }

    private static <T> @Nullable String said(@Nullable T value, Function<T, String> words) {
        return value == null ? null : words.apply(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
