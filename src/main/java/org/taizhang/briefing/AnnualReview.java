package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.EditionChanges.FigureChange;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Naming;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;

/**
 * The year-end review (年度综述): what was promised and done by category, the money, what stands out, what is carried over, and the
 * assessment; behind it the figures of every indicator, the rankings and the rules.
 */
final class AnnualReview {

    /** Annexes that every review has. */
    private static final int LASTING = 3;

    static final String FILE = AnnualPapers.NAME + ".pdf";

    private final AnnualFigures year;
    private final FrozenFigures last;
    private final YearSummary summary;
    private final AssessmentSummary assessment;
    private final List<RevisionRow> revisions;
    private final Outline outline = new Outline();

    private AnnualReview(AnnualFigures year, FrozenFigures last) {
        this.year = year;
        this.last = last;
        this.summary = new YearSummary(year, last);
        this.assessment = new AssessmentSummary(year);
        this.revisions = RevisionRow.of(last);
    }

    /**
     * The page model.
     *
     * @param last the figures of the year's last round, with what there is to say of the year's closed rounds
     */
    static Briefing of(AnnualFigures year, FrozenFigures last, int edition, Addressing addressing) {
        AnnualReview review = new AnnualReview(year, last);
        review.body();
        review.annexes();
        return new Briefing(FILE, review.masthead(edition, addressing), review.outline.blocks());
    }

    private Masthead masthead(int edition, Addressing addressing) {
        AnnualFigures.Head head = year.head();
        String issuer = Wording.say("year.issuer");
        String issue = Wording.say("year.issue", head.year());
        return new Masthead(
                issuer,
                issue,
                head.supervisor(),
                Wording.say("masthead.date", Amounts.of(last.head().asOf())),
                Wording.say("year.title", head.planTitle()),
                Wording.say("year.subject", head.region(), head.year()),
                Wording.say("year.running", issuer, issue, head.planTitle()),
                Wording.say(
                        "year.imprint",
                        Amounts.of(last.head().asOf()),
                        head.documentNumber(),
                        year.rounds().size(),
                        edition,
                        year.inputsHash()),
                year.sample(),
                year.inputsHash(),
                Address.of(Document.SUPERVISION_BRIEFING, last, addressing),
                last.head().asOf());
    }

    private void body() {
        chapter("summary").say(summary.overall() + Wording.say("year.refer.lights"));
        outline.say(summary.money());
        outline.say(assessment.brief());
        chapter("categories");
        for (CategoryFigures category : last.categories()) {
            outline.part(category.category()).say(summary.category(category.category()));
        }
        chapter("money").say(new MoneySummary(last).year());
        outstanding();
        carriedOver();
        assessed();
        closedRounds();
    }

    private void outstanding() {
        chapter("outstanding");
        outline.part(Wording.say("year.section.progress"));
        summary.rounds().ifPresent(outline::say);
        outline.say(summary.best()).say(summary.worst());
        outline.part(Wording.say("section.practices"));
        List<String> practices = new Practices(last).items();
        if (practices.isEmpty()) {
            outline.say(Wording.say("year.practices.none"));
        }
        practices.forEach(outline::item);
    }

    private void carriedOver() {
        List<String> unfinished = assessment.unfinished();
        chapter("carried")
                .say(Wording.say(unfinished.isEmpty() ? "year.carried.none" : "year.carried.count", unfinished.size()));
        unfinished.forEach(outline::item);
        assessment.open().ifPresent(outline::say);
    }

    private void assessed() {
        chapter("assessment");
        part("section.counties").say(assessment.paragraph("counties", year.counties()));
        if (!year.towns().isEmpty()) {
            part("section.towns").say(assessment.paragraph("towns", year.towns()));
        }
        part("section.departments").say(assessment.paragraph("departments", year.departments()));
        assessment.unranked().ifPresent(outline::say);
        outline.say(Wording.say("year.refer.assessment"));
    }

    /** The year's figures rest on rounds of which readers were told that they were final. */
    private void closedRounds() {
        List<String> closed = new ClosedSummary(last).paragraphs();
        if (!closed.isEmpty()) {
            chapter("closed").say(closed);
        }
        if (!revisions.isEmpty()) {
            outline.say(Wording.say("annex.see.sentence", LASTING + 1));
        }
    }

    private void annexes() {
        outline.annex(Wording.say("year.annex.lights"), Sheet.UPRIGHT);
        if (last.indicators().isEmpty()) {
            outline.say(Wording.say("lights.none"));
        } else {
            outline.table("lights", LightRow.of(last), Wording.say("year.lights.note"));
        }
        outline.annex(Wording.say("year.annex.rankings"), Sheet.UPRIGHT);
        ranking("counties", year.counties());
        ranking("towns", year.towns());
        ranking("departments", year.departments());
        ranking("unranked", year.unranked());
        outline.annex(Wording.say("year.annex.rules"), Sheet.UPRIGHT);
        rules();
        if (!revisions.isEmpty()) {
            outline.annex(Wording.say("annex.revisions"), Sheet.UPRIGHT).table("revisions", revisions);
        }
    }

    /** A part whose title may name the places and the departments. */
    private Outline part(String title) {
        Naming naming = year.head().naming();
        return outline.part(Wording.say(title, naming.places(), naming.departments()));
    }

    private void ranking(String which, List<UnitScore> scores) {
        if (scores.isEmpty()) {
            return;
        }
        part("year.section." + which)
                .table(
                        "assessment",
                        AssessmentRow.of(scores, new Units(year.units())),
                        Wording.say("year." + (which.equals("unranked") ? "unranked" : "rankings") + ".note"));
    }

    private void rules() {
        outline.part(Wording.say("year.section.rules"));
        assessment.rules().forEach(outline::item);
        outline.part(Wording.say("year.section.leftOut"));
        List<String> left = new ArrayList<>();
        assessment.open().ifPresent(left::add);
        left.addAll(assessment.leftOut());
        left.addAll(assessment.absences());
        if (left.isEmpty()) {
            outline.say(Wording.say("score.leftOut.none"));
        }
        left.forEach(outline::item);
    }

    private Outline chapter(String name) {
        return outline.chapter(Wording.say("year.chapter." + name));
    }

    /** The rows that the finished paper must show, taken from the figures and not from the page model. */
    static List<List<String>> expected(AnnualFigures year, FrozenFigures last) {
        List<List<String>> rows = new ArrayList<>(ExpectedRows.ofIndicators(last));
        Units units = new Units(year.units());
        year.scores().forEach(score -> rows.add(expected(score, units)));
        for (ClosedRound round : year.closedRounds()) {
            Optional.ofNullable(round.revised()).stream()
                    .flatMap(revised -> revised.figures().stream())
                    .forEach(change -> rows.add(expected(round.round(), change, last)));
        }
        return rows;
    }

    /** A revised figure, as it was first and as it is now. */
    private static List<String> expected(Round round, FigureChange change, FrozenFigures last) {
        List<String> row = new ArrayList<>(List.of(Wording.name(round)));
        last.indicators().stream()
                .filter(indicator -> indicator.code().equals(change.indicator()))
                .forEach(indicator -> row.add(Wording.say(
                        "edition.indicator", indicator.code(), indicator.name(), indicator.unitOfMeasure())));
        row.add(expected(change.before(), change.lightBefore()));
        row.add(expected(change.now(), change.lightNow()));
        return row;
    }

    private static String expected(@Nullable Quantity quantity, @Nullable Light light) {
        String amount = quantity == null ? Amounts.NONE : Amounts.of(quantity);
        return light == null ? amount : Wording.say("edition.figure", amount, Wording.name(light));
    }

    private static List<String> expected(UnitScore score, Units units) {
        List<String> row = new ArrayList<>();
        row.add(units.shortName(score.unit()));
        row.add(RankBook.grade(score));
        row.add(score.score() == null ? Amounts.NONE : score.score().toString());
        score.parts().forEach(part -> row.add(Amounts.of(part.points())));
        return row;
    }
}
