package org.taizhang.distribution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.briefing.AnnualPapers;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.distribution.Manifest.PublishedDocument;
import org.taizhang.distribution.OutgoingMail.Attachment;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Recipient;
import org.taizhang.plan.Unit;

/**
 * The letters with which an edition goes out (发文): to each reader on the plan's distribution list (分发) the briefings that are meant for
 * him, to each unit its notice or its returned ledger. An edition whose documents are not the published ones goes to nobody.
 */
public final class EditionLetters {

    /** What goes out. */
    public enum Matter {
        /** 简报, to the distribution list. */
        BRIEFINGS,
        /** 单位通报, to the units. */
        NOTICES,
        /** 退回的台账 and their letters, to those who sent them. */
        RETURNS
    }

    private static final String FIGURES = "figures.json";

    private final Plan plan;
    private final Publication publication;
    private final Manifest manifest;
    private final FrozenFigures figures;
    private final LetterBook.Letters letters;
    private final LocalDate day;

    /**
     * The letters of the published edition.
     *
     * @param letters what went out before
     * @param day under which they are written
     */
    public EditionLetters(
            Plan plan, Publication publication, Manifest manifest, LetterBook.Letters letters, LocalDate day) {
        this.plan = plan;
        this.publication = publication;
        this.manifest = manifest;
        this.figures = figuresOf(manifest.edition())
                .orElseThrow(() -> new MailFailure(MailFailure.Reason.NO_SUCH_DOCUMENT, FIGURES));
        this.letters = letters;
        this.day = day;
    }

    /**
     * The letters of a matter.
     *
     * @param unreachable who should get one and has no address in the plan
     * @param dropped addresses that got an earlier edition and stand no more on the list
     */
    public record Drafts(List<OutgoingMail> mails, List<String> unreachable, List<String> dropped) {

        /** Copies the lists. */
        public Drafts {
            mails = List.copyOf(mails);
            unreachable = List.copyOf(unreachable);
            dropped = List.copyOf(dropped);
        }
    }

    /** Draws up the letters of a matter, in the order of the plan. */
    public Drafts of(Matter matter) {
        return matter == Matter.BRIEFINGS ? briefings() : toUnits(matter);
    }

    /** The year's own papers are no part of an edition of a round. */
    private Drafts briefings() {
        DistributionList list =
                DistributionList.of(plan, recipient -> !recipient.document().equals(AnnualPapers.NAME));
        return new Drafts(
                list.readers().values().stream().map(this::briefing).toList(),
                list.unreachable(),
                list.dropped(letters, manifest.round(), Matter.BRIEFINGS.name()));
    }

    private OutgoingMail briefing(List<Recipient> rows) {
        List<String> names = rows.stream().map(Recipient::document).distinct().toList();
        List<PublishedDocument> documents = names.stream().map(this::document).toList();
        String matter = names.stream().collect(Collectors.joining(Wording.say("list.comma")));
        Recipient first = rows.get(0);
        return letter(
                Matter.BRIEFINGS,
                matter,
                DistributionList.address(plan, first).orElseThrow(),
                first.reader(),
                documents);
    }

    /** The paper of that name. */
    private PublishedDocument document(String name) {
        return manifest.documents().stream()
                .filter(document -> document.file().equals(name + ".pdf"))
                .findFirst()
                .orElseThrow(() -> new MailFailure(MailFailure.Reason.NO_SUCH_DOCUMENT, name + ".pdf"));
    }

    private Drafts toUnits(Matter matter) {
        String folder = (matter == Matter.NOTICES ? Correspondence.NOTICES : Correspondence.FOLDER) + "/";
        Map<String, List<PublishedDocument>> byUnit = new LinkedHashMap<>();
        manifest.documents().stream()
                .filter(document -> document.file().startsWith(folder))
                .forEach(document -> byUnit.computeIfAbsent(document.audience(), none -> new ArrayList<>())
                        .add(document));
        List<OutgoingMail> mails = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        byUnit.forEach((audience, documents) -> {
            Optional<Unit> unit = unit(audience);
            unit.flatMap(Unit::mail)
                    .ifPresentOrElse(
                            address -> mails.add(letter(
                                    matter,
                                    Wording.say(matter == Matter.NOTICES ? "notice.matter" : "return.matter"),
                                    address,
                                    unit.orElseThrow().name(),
                                    documents)),
                            () -> unreachable.add(
                                    unit.map(Unit::name).orElse(documents.get(0).file())));
        });
        return new Drafts(mails, unreachable, List.of());
    }

    /** None for what came from nobody known. */
    private Optional<Unit> unit(String audience) {
        return plan.units().stream()
                .filter(unit -> unit.code().value().equals(audience))
                .findFirst();
    }

    private OutgoingMail letter(Matter matter, String what, String to, String name, List<PublishedDocument> documents) {
        OutgoingMail.Key key = new OutgoingMail.Key(
                plan.id(), manifest.round(), matter.name(), issue(matter), content(matter, documents));
        OutgoingMail draft = new OutgoingMail(key, to, name, "", "", attachments(documents));
        LetterWording wording = new LetterWording(plan, manifest, figures, matter, what, day);
        Optional<LetterEntry> earlier = letters.earlier(draft);
        return new OutgoingMail(
                key,
                to,
                name,
                wording.subject(earlier),
                wording.text(draft, earlier, earlier.flatMap(this::figuresThen)),
                draft.attachments());
    }

    /** A ledger that goes back unchanged is the same letter in every edition; briefings and notices are each edition's own. */
    private String issue(Matter matter) {
        return matter == Matter.RETURNS ? "" : String.valueOf(manifest.edition());
    }

    /** The letter that comes with a returned ledger bears the run's number, and would make a new one of it every time. */
    private static String content(Matter matter, List<PublishedDocument> documents) {
        return Sha256.ofText(documents.stream()
                .filter(document -> matter != Matter.RETURNS || !document.file().endsWith(".pdf"))
                .map(document -> document.file() + " " + document.sha256())
                .collect(Collectors.joining("\n")));
    }

    private List<Attachment> attachments(List<PublishedDocument> documents) {
        return documents.stream().map(this::attachment).toList();
    }

    private Attachment attachment(PublishedDocument document) {
        Path file = publication.folder().resolve(document.file());
        return new Attachment(String.valueOf(file.getFileName()), file, document.sha256());
    }

    /** The figures of the edition that the earlier letter brought. */
    private Optional<FrozenFigures> figuresThen(LetterEntry earlier) {
        return earlier.issue().matches("\\d{1,9}") ? figuresOf(Integer.parseInt(earlier.issue())) : Optional.empty();
    }

    private Optional<FrozenFigures> figuresOf(int edition) {
        return publication.fileOf(edition, FIGURES).flatMap(FiguresJson::readable);
    }
}
