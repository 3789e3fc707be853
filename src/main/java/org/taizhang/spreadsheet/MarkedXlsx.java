package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taizhang.terms.CellPosition;

/**
 * The marked copy of an Office Open XML workbook. Its package is copied part by part; only what bears a mark is changed: the sheets
 * concerned, their comments, the styles, and the list of tabs. So macros, charts, pictures, texts, and whatever a newer Excel has put
 * in stay byte for byte as they came.
 */
final class MarkedXlsx {

    private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    /** The kinds of workbook by their main part, and the extension that each needs. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "sheet.main+xml", ".xlsx",
            "sheet.macroEnabled.main+xml", ".xlsm",
            "template.main+xml", ".xltx",
            "template.macroEnabled.main+xml", ".xltm");

    private final PackageCopy copy;
    private final Marking marking;
    private final PackageTypes types;
    private final WorkbookTabs tabs;
    private final PackageStyles styles;
    private final String namespace;
    private final ColoursBefore before;
    private final ColoursBefore noted = new ColoursBefore();

    private MarkedXlsx(PackageCopy copy, Marking marking, ColoursBefore before) throws IOException {
        this.copy = copy;
        this.marking = marking;
        this.before = before;
        this.types = new PackageTypes(copy);
        String main =
                PackageLinks.of(copy, "").partOfType("officeDocument").orElseThrow(() -> new Unmarkable("no workbook"));
        this.tabs = new WorkbookTabs(copy, main);
        this.namespace = tabs.namespace();
        this.styles = styles(main);
    }

    private PackageStyles styles(String main) throws IOException {
        PackageLinks links = PackageLinks.of(copy, main);
        Optional<String> part = links.partOfType("styles");
        if (part.isPresent()) {
            return new PackageStyles(copy, part.get());
        }
        String fresh = copy.unused(main.substring(0, main.lastIndexOf('/') + 1) + "styles%d.xml");
        copy.put(fresh, PackageStyles.empty(namespace));
        links.add(tabs.relation("styles"), fresh);
        types.add(fresh, STYLES);
        return new PackageStyles(copy, fresh);
    }

    /** Writes the copy and gives its path, which has the extension of the workbook's kind. */
    static Path write(Path original, Marking marking, ColoursBefore before, Path target, ReadLimits limits)
            throws IOException {
        try (PackageCopy copy = PackageCopy.open(original, limits.inflatedBytes())) {
            MarkedXlsx marked = new MarkedXlsx(copy, marking, before);
            Path file = target.resolveSibling(target.getFileName() + marked.extension());
            marked.mark();
            copy.write(file);
            return file;
        }
    }

    private String extension() {
        String type = types.of(tabs.part()).orElse("");
        return EXTENSIONS.entrySet().stream()
                .filter(known -> type.endsWith("." + known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(".xlsx");
    }

    private void mark() throws IOException {
        Optional<WorkbookTabs.Tab> earlier = tabs.worksheet(MarkedCopy.LIST);
        for (WorkbookTabs.Tab tab : tabs.worksheets()) {
            if (!earlier.equals(Optional.of(tab))) {
                mark(tab, marking.of(tab.name()));
            }
        }
        list(earlier);
        styles.put();
    }

    private void list(Optional<WorkbookTabs.Tab> earlier) {
        String part = earlier.map(WorkbookTabs.Tab::part).orElseGet(() -> tabs.newSheetPart());
        RecordedSheet draft = new RecordedSheet(MarkedCopy.LIST);
        marking.list().accept(draft);
        noted.draw(draft);
        copy.put(part, SheetXml.of(draft, styles, namespace));
        copy.drop(PackageLinks.linksOf(part));
        types.add(part, WORKSHEET);
        tabs.show(
                MarkedCopy.LIST,
                part,
                draft.pages().map(RecordedSheet.Pages::headRows).orElse(0));
    }

    private void mark(WorkbookTabs.Tab tab, NavigableMap<CellPosition, CellMark> marks) throws IOException {
        String part = tab.part();
        PackageLinks links = PackageLinks.of(copy, part);
        Optional<String> commentsPart = links.partOfType("comments");
        Optional<String> commentsText = commentsPart.isPresent() ? copy.text(commentsPart.get()) : Optional.empty();
        SheetNotes notes = SheetNotes.of(commentsText, namespace);
        Set<CellPosition> wanted = new TreeSet<>(marks.keySet());
        wanted.addAll(notes.ours());
        SheetSurvey survey;
        try (Reader sheet = copy.reader(part)) {
            survey = SheetSurvey.of(sheet, wanted);
        }
        if (!wanted.isEmpty()) {
            new Sheet(tab, links, marks, survey, notes, commentsPart).mark();
        } else if (survey.selected()) {
            copy.edit(part, new SheetEdits(Map.of(), new TreeMap<>(), Optional.empty()));
        }
    }

    /** One sheet that bears marks, or did so when it was sent back before. */
    private final class Sheet {

        private final WorkbookTabs.Tab tab;
        private final PackageLinks links;
        private final NavigableMap<CellPosition, CellMark> marks;
        private final SheetSurvey survey;
        private final SheetNotes notes;
        private final Optional<String> commentsPart;

        Sheet(
                WorkbookTabs.Tab tab,
                PackageLinks links,
                NavigableMap<CellPosition, CellMark> marks,
                SheetSurvey survey,
                SheetNotes notes,
                Optional<String> commentsPart) {
            this.tab = tab;
            this.links = links;
            this.marks = marks;
            this.survey = survey;
            this.notes = notes;
            this.commentsPart = commentsPart;
        }

        void mark() {
            Map<CellPosition, Integer> changed = new HashMap<>();
            notes.ours().stream()
                    .filter(cell -> survey.has(cell) && !marks.containsKey(cell))
                    .filter(cell -> styles.isMarked(survey.style(cell)))
                    .forEach(cell -> changed.put(cell, styles.filled(survey.style(cell), colourBefore(cell))));
            NavigableMap<CellPosition, Integer> missing = new TreeMap<>();
            marks.forEach((cell, mark) -> {
                colourBefore(cell).ifPresent(colour -> noted.note(tab.name(), cell, colour));
                int style = styles.marked(survey.style(cell), mark.colour());
                (survey.has(cell) ? changed : missing).put(cell, style);
            });
            copy.edit(tab.part(), new SheetEdits(changed, missing, comment()));
        }

        private Optional<String> colourBefore(CellPosition cell) {
            int style = survey.style(cell);
            return styles.isMarked(style) ? before.at(tab.name(), cell) : styles.colour(style);
        }

        /** Writes the comments and their boxes; gives the tag that ties boxes to the sheet when it had none. */
        private Optional<String> comment() {
            NavigableMap<CellPosition, String> texts = new TreeMap<>();
            NavigableMap<CellPosition, NoteBox> boxes = new TreeMap<>();
            marks.forEach((cell, mark) -> {
                texts.put(cell, NoteTexts.of(mark));
                String all = notes.wordsAt(cell) + "\n\n" + NoteTexts.of(mark);
                boxes.put(cell, box(cell, all.strip()));
            });
            copy.put(commentsPart.orElseGet(this::newComments), notes.with(texts));
            Set<CellPosition> gone = new TreeSet<>(notes.ours());
            gone.removeIf(notes::staysAt);
            Optional<String> known = survey.drawing().flatMap(links::part);
            String drawing = known.orElseGet(this::newDrawing);
            copy.put(drawing, NoteDrawing.of(known.flatMap(this::text)).with(gone, boxes));
            return known.isPresent() ? Optional.empty() : Optional.of(tie(drawing));
        }

        private Optional<String> text(String other) {
            try {
                return copy.text(other);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private NoteBox box(CellPosition cell, String text) {
            return NoteBox.of(
                    cell, text, index -> survey.columnPixels(index + 1), index -> survey.rowPixels(index + 1));
        }

        private String newComments() {
            String fresh = copy.unused(tabs.folder() + "comments%d.xml");
            links.add(tabs.relation("comments"), fresh);
            types.add(fresh, COMMENTS);
            return fresh;
        }

        private String newDrawing() {
            types.addExtension("vml", VML);
            return copy.unused(tabs.folder() + "drawings/vmlDrawing%d.vml");
        }

        private String tie(String drawing) {
            String key = links.add(tabs.relation("vmlDrawing"), drawing);
            return new XmlTag("<" + survey.root().prefix() + "legacyDrawing/>")
                    .with("xmlns:r", tabs.relationNamespace())
                    .with("r:id", key)
                    .raw();
        }
    }

    /** The cells of a sheet that bear our comments, when a marked copy is read back. */
    static List<CellPosition> notesIn(Path file, String sheet, ReadLimits limits) throws IOException {
        try (PackageCopy copy = PackageCopy.open(file, limits.inflatedBytes())) {
            String main = PackageLinks.of(copy, "").partOfType("officeDocument").orElse("");
            Optional<String> part =
                    new WorkbookTabs(copy, main).worksheet(sheet).map(WorkbookTabs.Tab::part);
            if (part.isEmpty()) {
                return List.of();
            }
            Optional<String> comments = PackageLinks.of(copy, part.get()).partOfType("comments");
            Optional<String> text = comments.isPresent() ? copy.text(comments.get()) : Optional.empty();
            return List.copyOf(SheetNotes.of(text, "").ours());
        }
    }
}
