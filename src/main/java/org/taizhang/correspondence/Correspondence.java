package org.taizhang.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.briefing.Briefings;
import org.taizhang.briefing.Miss;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.MarkedCopy;
import org.taizhang.spreadsheet.Marking;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Reconciliation;

/** The office's correspondence with the units of one plan (往来文书). Safe for several threads, one ledger each. */
public final class Correspondence {

    /** Where returned ledgers and their letters lie in a published edition. */
    public static final String FOLDER = "退回";

    /** Where the units' own pages (单位通报) lie in a published edition. */
    public static final String NOTICES = "单位通报";

    /** Where the units' score sheets (考核评分) lie in a year's edition. */
    public static final String SCORES = "考核评分";

    private final Plan plan;
    private final ReadLimits limits;

    /** Correspondence that opens ledgers under those caps. */
    public Correspondence(Plan plan, ReadLimits limits) {
        this.plan = plan;
        this.limits = limits;
    }

    /** The ledgers of a round that go back: units in plan order, then those of nobody known. */
    public List<Returned> returned(Reconciliation round) {
        return new Returns(plan, round).all();
    }

    /**
     * Writes the returned ledger: a marked copy of the received one, or the list alone when that cannot be marked.
     *
     * @param original where the received ledger lies
     * @return the file in the folder
     */
    public Path write(Returned returned, Path original, Path folder) {
        String title = Wording.say("review.title", sender(returned));
        Path target = folder.resolve(returned.name());
        Marking marking = new Marking(Marks.of(returned), sheet -> new ReviewSheet(returned, title, true).draw(sheet));
        return MarkedCopy.write(original, marking, target, limits).orElseGet(() -> list(returned, title, target));
    }

    private String sender(Returned returned) {
        UnitCode unit = returned.unit();
        return unit == null ? Wording.say("sender.unknown") : plan.unit(unit).name();
    }

    private static Path list(Returned returned, String title, Path target) {
        WorkbookDraft draft = new WorkbookDraft();
        new ReviewSheet(returned, title, false).draw(draft.sheet(MarkedCopy.LIST));
        Path file = target.resolveSibling(target.getFileName() + ".xlsx");
        draft.titled(title).writeXlsx(file);
        return file;
    }

    /**
     * Writes the letter that comes with a returned ledger, and reads it back; there is none for a ledger of nobody known.
     *
     * @param ledger the returned ledger as it was written
     * @param identity the hash of the run's inputs
     * @return what is wrong with the letter; nothing when it is proved
     */
    public List<Miss> write(
            Returned returned, Reconciliation round, Path ledger, String identity, Briefings briefings) {
        UnitCode unit = returned.unit();
        if (unit == null) {
            return List.of();
        }
        String attached = String.valueOf(ledger.getFileName());
        ReturnNotice notice = new ReturnNotice(plan, round, returned, plan.unit(unit), attached, identity);
        return briefings.write(notice.drafts(), ledger.resolveSibling(notice(returned)));
    }

    private static String notice(Returned returned) {
        return Wording.say("file.notice", returned.name());
    }

    /** The files of a returned ledger that lie in the folder: the ledger, then its letter. */
    public static List<Path> files(Returned returned, Path folder) {
        return Stream.concat(
                        MarkedCopy.candidates(folder.resolve(returned.name())).stream(),
                        Stream.of(folder.resolve(notice(returned))))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The file of each notice inside a stage, in plan order: of units that report, and of those whose units below report for them. */
    public static Map<UnitEntry, Path> notices(FrozenFigures figures, Path stage) {
        FileNames names = new FileNames();
        Map<UnitEntry, Path> files = new LinkedHashMap<>();
        figures.units().stream()
                .filter(unit -> unit.reports() || isMadeOfOthers(unit, figures))
                .forEach(unit -> files.put(unit, stage.resolve(NOTICES).resolve(names.unique(unit.name()) + ".pdf")));
        return files;
    }

    private static boolean isMadeOfOthers(UnitEntry unit, FrozenFigures figures) {
        return figures.indicators().stream()
                .flatMap(indicator -> indicator.subtotals().stream())
                .anyMatch(above -> above.unit().equals(unit.code()));
    }

    /** The file of each unit's score sheet inside a stage, in the order of those units. */
    public static Map<UnitCode, Path> scoreSheets(List<UnitEntry> units, Path stage) {
        FileNames names = new FileNames();
        Map<UnitCode, Path> files = new LinkedHashMap<>();
        units.forEach(unit ->
                files.put(unit.code(), stage.resolve(SCORES).resolve(names.unique(unit.name()) + ".xlsx")));
        return files;
    }

    /** Makes the folder of the units' score sheets inside a stage. */
    public static Path scoreFolder(Path stage) {
        return made(stage.resolve(SCORES));
    }

    /** How many pages a letter has, or sheets a returned ledger. */
    public int pages(Path file, Briefings briefings) {
        if (file.toString().endsWith(".pdf")) {
            return briefings.pages(file);
        }
        return Optional.of(Workbooks.open(file, limits))
                .filter(OpenedWorkbook.Opened.class::isInstance)
                .map(opened -> ((OpenedWorkbook.Opened) opened).sheets().size())
                .orElse(0);
    }

    /** Makes the folder of returned ledgers inside a stage. */
    public static Path folder(Path stage) {
        return made(stage.resolve(FOLDER));
    }

    /** Makes the folder of the units' notices inside a stage. */
    public static Path noticeFolder(Path stage) {
        return made(stage.resolve(NOTICES));
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
