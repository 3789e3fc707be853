package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tabs of a workbook's package, and the one that is put in. */
final class WorkbookTabs {

    /**
     * A worksheet.
     *
     * @param part where it lies
     */
    record Tab(String name, String part) {}

    /** What stands behind the defined names, by the order that the format asks for. */
    private static final List<String> AFTER_NAMES = List.of(
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private static final String PRINT_TITLES = "_xlnm.Print_Titles";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final PackageCopy copy;
    private final String part;
    private final PackageLinks links;
    private XmlElement workbook;

    WorkbookTabs(PackageCopy copy, String part) throws IOException {
        this.copy = copy;
        this.part = part;
        this.links = PackageLinks.of(copy, part);
        this.workbook = copy.needed(part);
        if (workbook.child("sheets").isEmpty()) {
            throw new Unmarkable("no sheets");
        }
    }

    /** The part itself. */
    String part() {
        return part;
    }

    /** The folder of the part, in which others of the workbook lie. */
    String folder() {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private boolean strict() {
        return workbook.tag().raw().contains("http://purl.oclc.org/ooxml/");
    }

    String relationNamespace() {
        return strict() ? STRICT : TRANSITIONAL;
    }

    /** The type of a relationship. */
    String relation(String word) {
        return relationNamespace() + "/" + word;
    }

    /** The declaration of the main namespace, as new parts need it. */
    String namespace() {
        return "xmlns=\""
                + (strict()
                        ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                + "\"";
    }

    private List<XmlTag> sheets() {
        return workbook.child("sheets").stream()
                .flatMap(sheets -> sheets.children("sheet").stream())
                .map(XmlElement::tag)
                .toList();
    }

    /** The worksheets in the order of their tabs; sheets of other kinds are left out. */
    List<Tab> worksheets() {
        List<Tab> tabs = new ArrayList<>();
        Optional<String> kind = Optional.of("worksheet");
        for (XmlTag sheet : sheets()) {
            String key = sheet.attribute("id").orElse("");
            links.part(key)
                    .filter(found -> links.typeOf(key).equals(kind))
                    .ifPresent(found -> tabs.add(new Tab(nameOf(sheet), found)));
        }
        return tabs;
    }

    private static String nameOf(XmlTag sheet) {
        return CellTexts.decode(sheet.attribute("name").orElse(""));
    }

    /** The worksheet of that name. */
    Optional<Tab> worksheet(String name) {
        return worksheets().stream()
                .filter(tab -> tab.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A name for a further sheet's part. */
    String newSheetPart() {
        return copy.unused(folder() + "worksheets/sheet%d.xml");
    }

    /**
     * Shows the sheet of that part on top: as a new last tab, or where it is already.
     *
     * @param headRows how many rows are repeated on each printed page
     */
    void show(String name, String sheetPart, int headRows) {
        int index = indexOf(sheetPart);
        if (index < 0) {
            index = sheets().size();
            add(name, sheetPart);
        } else {
            reveal(index);
        }
        repeatHead(name, index, headRows);
        activate(index);
        copy.put(part, workbook.raw());
    }

    private int indexOf(String sheetPart) {
        List<XmlTag> all = sheets();
        for (int i = 0; i < all.size(); i++) {
            Optional<String> of = links.part(all.get(i).attribute("id").orElse(""));
            if (of.filter(sheetPart::equalsIgnoreCase).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private void add(String name, String sheetPart) {
        List<XmlTag> all = sheets();
        int number =
                all.stream().mapToInt(sheet -> sheet.number("sheetId", 0)).max().orElse(0) + 1;
        String key = links.add(relation("worksheet"), sheetPart);
        String prefix = all.isEmpty() ? workbook.tag().prefix() : all.get(0).prefix();
        XmlTag tag = new XmlTag("<" + prefix + "sheet/>")
                .with("xmlns:r", relationNamespace())
                .with("name", name)
                .with("sheetId", String.valueOf(number))
                .with("r:id", key);
        replace("sheets", sheetsElement().adding(tag.raw()));
    }

    private XmlElement sheetsElement() {
        return workbook.child("sheets").orElseThrow(() -> new Unmarkable("no sheets"));
    }

    private void replace(String child, XmlElement changed) {
        workbook = workbook.replacing(child, changed.raw());
    }

    private void reveal(int index) {
        XmlElement all = sheetsElement();
        List<String> pieces = new ArrayList<>(all.pieces());
        int sheet = -1;
        for (int i = 0; i < pieces.size(); i++) {
            sheet += XmlElement.nameOf(pieces.get(i)).equals("sheet") ? 1 : 0;
            if (sheet == index) {
                XmlElement found = XmlElement.parse(pieces.get(i));
                pieces.set(i, found.with(found.tag().without("state")).raw());
                break;
            }
        }
        replace("sheets", all.with(pieces));
    }

    private void repeatHead(String name, int index, int headRows) {
        String prefix = workbook.tag().prefix();
        XmlElement names = workbook.child("definedNames").orElse(XmlElement.parse("<" + prefix + "definedNames/>"));
        List<String> kept = names.pieces().stream()
                .filter(piece -> !isPrintTitle(piece, index))
                .toList();
        XmlTag title = new XmlTag("<" + prefix + "definedName>")
                .with("name", PRINT_TITLES)
                .with("localSheetId", String.valueOf(index));
        String area = String.format(Locale.ROOT, "'%s'!$1:$%d", name, headRows);
        XmlElement changed = names.with(kept).adding(title.raw() + XmlTexts.escaped(area) + title.end());
        workbook = workbook.child("definedNames").isPresent()
                ? workbook.replacing("definedNames", changed.raw())
                : workbook.inserting(changed.raw(), AFTER_NAMES);
    }

    private static boolean isPrintTitle(String piece, int index) {
        if (!XmlElement.isElement(piece)) {
            return false;
        }
        XmlTag tag = XmlElement.parse(piece).tag();
        return tag.attribute("name").filter(PRINT_TITLES::equalsIgnoreCase).isPresent()
                && tag.number("localSheetId", -1) == index;
    }

    private void activate(int index) {
        String prefix = workbook.tag().prefix();
        String active = String.valueOf(index);
        Optional<XmlElement> views = workbook.child("bookViews");
        if (views.isEmpty()) {
            String view = "<" + prefix + "bookViews><" + prefix + "workbookView activeTab=\"" + active + "\"/></"
                    + prefix + "bookViews>";
            workbook = workbook.inserting(view, List.of("sheets"));
            return;
        }
        List<String> pieces = views.get().pieces().stream()
                .map(piece -> XmlElement.isElement(piece) ? activated(piece, active) : piece)
                .toList();
        replace("bookViews", views.get().with(pieces));
    }

    private static String activated(String view, String index) {
        XmlElement element = XmlElement.parse(view);
        return element.with(element.tag().with("activeTab", index)).raw();
    }
}
