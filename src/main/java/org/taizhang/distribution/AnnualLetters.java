package org.taizhang.distribution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.briefing.AnnualPapers;
import org.taizhang.briefing.Document;
import org.taizhang.briefing.Document.Audience;
import org.taizhang.distribution.EditionLetters.Drafts;
import org.taizhang.distribution.Manifest.PublishedDocument;
import org.taizhang.distribution.OutgoingMail.Attachment;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Recipient;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/**
 * The letters with which a year's papers go out (年度考核发文): the year-end review and the ranked list to the readers on the plan's
 * distribution list (分发), its score sheet to each unit and to nobody else. Where the list names the year-end review itself, those rows
 * hold; else it goes to the readers of the briefing that is meant for the same office.
 */
public final class AnnualLetters {

    private static final String PAPERS = "ANNUAL";
    private static final String SHEETS = "SCORES";
    private static final String FIGURES = "annual.json";

    private final Plan plan;
    private final Publication publication;
    private final Manifest manifest;
    private final AnnualFigures figures;
    private final LetterBook.Letters letters;
    private final LocalDate day;

    /**
     * The letters of the published edition.
     *
     * @param letters what went out before
     * @param day under which they are written
     */
    public AnnualLetters(
            Plan plan, Publication publication, Manifest manifest, LetterBook.Letters letters, LocalDate day) {
        this.plan = plan;
        this.publication = publication;
        this.manifest = manifest;
        this.figures = figuresOf(manifest.edition())
                .orElseThrow(() -> new MailFailure(MailFailure.Reason.NO_SUCH_DOCUMENT, FIGURES));
        this.letters = letters;
        this.day = day;
    }

    /** Review and ranked list, a letter an address. */
    public Drafts papers() {
        DistributionList list =
                DistributionList.of(plan, recipient -> !papers(recipient).isEmpty());
        return new Drafts(
                list.readers().values().stream().map(this::papers).toList(),
                list.unreachable(),
                list.dropped(letters, manifest.round(), PAPERS));
    }

    private OutgoingMail papers(List<Recipient> rows) {
        Recipient first = rows.get(0);
        return letter(
                PAPERS,
                Wording.say("annual.matter"),
                DistributionList.address(plan, first).orElseThrow(),
                first.reader(),
                rows.stream().flatMap(row -> papers(row).stream()).distinct().toList());
    }

    /** What a row of the list brings its reader. */
    private List<PublishedDocument> papers(Recipient row) {
        return manifest.documents().stream()
                .filter(document -> Arrays.stream(Audience.values())
                        .anyMatch(audience -> audience.name().equals(document.audience())))
                .filter(document -> isFor(row, document))
                .toList();
    }

    private boolean isFor(Recipient row, PublishedDocument document) {
        boolean named = plan.recipients().stream().anyMatch(AnnualLetters::namesTheReview);
        return named
                ? namesTheReview(row)
                : audience(row).filter(document.audience()::equals).isPresent();
    }

    private static boolean namesTheReview(Recipient row) {
        return row.document().equals(AnnualPapers.NAME);
    }

    /** For whom the briefing of the row is meant. */
    private static Optional<String> audience(Recipient row) {
        return Arrays.stream(Document.values())
                .filter(document -> document.fileName().equals(row.document() + ".pdf"))
                .map(document -> document.audience().name())
                .findFirst();
    }

    /** Each unit's score sheet. */
    public Drafts scoreSheets() {
        List<OutgoingMail> mails = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        for (Unit unit : plan.units()) {
            List<PublishedDocument> own = manifest.documents().stream()
                    .filter(document -> document.audience().equals(unit.code().value()))
                    .toList();
            if (!own.isEmpty()) {
                unit.mail()
                        .ifPresentOrElse(
                                address -> mails.add(
                                        letter(SHEETS, Wording.say("score.matter"), address, unit.name(), own)),
                                () -> unreachable.add(unit.name()));
            }
        }
        return new Drafts(mails, unreachable, List.of());
    }

    private OutgoingMail letter(String matter, String what, String to, String name, List<PublishedDocument> documents) {
        String content = Sha256.ofText(documents.stream()
                .map(document -> document.file() + " " + document.sha256())
                .collect(Collectors.joining("\n")));
        OutgoingMail.Key key =
                new OutgoingMail.Key(plan.id(), manifest.round(), matter, String.valueOf(manifest.edition()), content);
        List<Attachment> attachments = documents.stream().map(this::attachment).toList();
        Optional<LetterEntry> earlier = letters.earlier(new OutgoingMail(key, to, name, "", "", attachments));
        String edition = LetterWording.edition(manifest, earlier);
        String mark = manifest.sample() ? Wording.say("sample") : "";
        return new OutgoingMail(
                key,
                to,
                name,
                mark + Wording.say("annual.subject", plan.title(), what, String.valueOf(plan.year()), edition),
                LetterWording.page(
                        plan, name, paragraphs(key, documents, earlier), manifest.sample(), attachments, day),
                attachments);
    }

    private Attachment attachment(PublishedDocument document) {
        Path file = publication.folder().resolve(document.file());
        return new Attachment(String.valueOf(file.getFileName()), file, document.sha256());
    }

    private List<String> paragraphs(
            OutgoingMail.Key key, List<PublishedDocument> documents, Optional<LetterEntry> earlier) {
        boolean sheets = key.matter().equals(SHEETS);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Wording.say(
                sheets ? "score.text" : "annual.text",
                plan.title(),
                String.valueOf(plan.year()),
                manifest.edition(),
                Wording.day(figures.last().asOf())));
        earlier.ifPresent(letter ->
                paragraphs.add(replaces(letter, sheets ? documents.get(0).audience() : "")));
        return paragraphs;
    }

    /** @param unit whose score is meant; every unit's where it is empty */
    private String replaces(LetterEntry letter, String unit) {
        String sent = Wording.day(letter.at().toLocalDate());
        if (LetterWording.isOf(manifest, letter)) {
            return Wording.say("replaces.same", sent);
        }
        String changes = figuresThen(letter)
                .map(then -> unit.isEmpty() ? changes(then, letter.issue()) : change(then, UnitCode.of(unit)))
                .orElseGet(() -> Wording.say("changes.unknown", letter.issue()));
        return Wording.say("replaces", sent, letter.issue()) + changes;
    }

    private String changes(AnnualFigures then, String edition) {
        long scores = figures.scores()
                .filter(score -> !said(then, score.unit()).equals(said(figures, score.unit())))
                .count();
        long places = figures.scores()
                .filter(score -> !place(then, score.unit()).equals(place(figures, score.unit())))
                .count();
        return scores + places == 0
                ? Wording.say("annual.changes.none", edition)
                : Wording.say("annual.changes", edition, scores, places);
    }

    private String change(AnnualFigures then, UnitCode unit) {
        String before = said(then, unit);
        String now = said(figures, unit);
        return before.equals(now) ? Wording.say("score.changes.none", now) : Wording.say("score.changes", before, now);
    }

    private static Optional<UnitScore> score(AnnualFigures year, UnitCode unit) {
        return year.scores().filter(score -> score.unit().equals(unit)).findFirst();
    }

    /** The score as the papers show it. */
    private static String said(AnnualFigures year, UnitCode unit) {
        return score(year, unit)
                .map(UnitScore::score)
                .map(points -> Wording.say("score.points", points.toString()))
                .orElseGet(() -> Wording.say("score.no-points"));
    }

    private static Optional<Integer> place(AnnualFigures year, UnitCode unit) {
        return score(year, unit).map(UnitScore::rank);
    }

    /** The figures of the edition that the earlier letter brought. */
    private Optional<AnnualFigures> figuresThen(LetterEntry earlier) {
        return earlier.issue().matches("\\d{1,9}") ? figuresOf(Integer.parseInt(earlier.issue())) : Optional.empty();
    }

    private Optional<AnnualFigures> figuresOf(int edition) {
        return publication.fileOf(edition, FIGURES).flatMap(FiguresJson::readableAnnual);
    }
}
