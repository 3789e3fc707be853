package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/**
 * Looks over pages as they were set, and says what to change where a page ends badly: a heading, a note or the head of a table last on
 * its page, the signature on a page without a word of the text, a line off the grid of the page. JasperReports knows how high
 * things are, but not what belongs together; so pages are set, looked over and set again until nothing is wrong.
 */
final class Pagination {

    /** The property by which what is set says which row it is: the row's number, and for a table's row a colon and which, from 1. */
    static final String ROW = "net.sf.jasperreports.export.row";

    /** Lines of text that go with the signature. */
    private static final int WITH_SIGNATURE = 2;

    private static final int LINE = 29;

    private final Sheet sheet;
    private final List<BodyRow> rows;
    private final int foot;
    private final List<List<Item>> pages;

    /**
     * Pages to be looked over.
     *
     * @param foot how much room must stay free at the foot of the last page, in points
     */
    Pagination(Sheet sheet, List<BodyRow> rows, List<JRPrintPage> pages, int foot) {
        this.sheet = sheet;
        this.rows = rows;
        this.foot = foot;
        this.pages = pages.stream().map(Pagination::items).toList();
    }

    /**
     * Something that stands on a page.
     *
     * @param row which row of the body, -1 for a table's head
     * @param record which row of the table, from 1; 0 for none
     */
    private record Item(int y, int bottom, int row, int record) {

        boolean isHead() {
            return row < 0;
        }
    }

    private static List<Item> items(JRPrintPage page) {
        List<Item> items = new ArrayList<>();
        for (JRPrintElement element : page.getElements()) {
            item(element).ifPresent(items::add);
        }
        items.sort(Comparator.comparingInt(Item::y).thenComparingInt(Item::bottom));
        return items;
    }

    private static Optional<Item> item(JRPrintElement element) {
        int bottom = element.getY() + element.getHeight();
        String number = element.hasProperties() ? element.getPropertiesMap().getProperty(ROW) : null;
        if (number != null) {
            String[] parts = number.split(":");
            int record = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
            return Optional.of(new Item(element.getY(), bottom, Integer.parseInt(parts[0]), record));
        }
        BandTypeEnum band = element.getOrigin().getBandType();
        boolean head = band == BandTypeEnum.COLUMN_HEADER || band == BandTypeEnum.GROUP_HEADER;
        return head ? Optional.of(new Item(element.getY(), bottom, -1, 0)) : Optional.empty();
    }

    /** The rows with the first fault mended; empty when nothing is wrong, or nothing can be done about it. */
    Optional<List<BodyRow>> mended() {
        for (int page = 0; page < pages.size(); page++) {
            Optional<List<BodyRow>> mended = offGrid(pages.get(page));
            if (mended.isEmpty() && page + 1 < pages.size()) {
                mended = stranded(pages.get(page), pages.get(page + 1));
            }
            if (mended.isPresent()) {
                return mended;
            }
        }
        return lonelySignature().or(this::crowdedFoot);
    }

    /** A line that the table or note above it pushed off the grid. */
    private Optional<List<BodyRow>> offGrid(List<Item> page) {
        for (int i = 0; i < page.size(); i++) {
            Item item = page.get(i);
            int off = Math.floorMod(item.y() - sheet.top(), LINE);
            if (off != 0 && !item.isHead() && rows.get(item.row()).isLine()) {
                BodyRow row = rows.get(item.row());
                return Optional.of(with(item.row(), i == 0 ? row.opening() : row.after(row.gap() + LINE - off)));
            }
        }
        return Optional.empty();
    }

    private Optional<List<BodyRow>> stranded(List<Item> page, List<Item> next) {
        if (page.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        Item last = page.get(page.size() - 1);
        if (last.isHead()) {
            return strandedHead(page, next);
        }
        int row = last.row();
        if (rows.get(row).leads() || rows.get(row).isBlank()) {
            int start = leadStart(page, row + 1);
            return start > row ? Optional.empty() : opened(page, start);
        }
        return isAlone(row) ? opened(page, leadStart(page, row)) : Optional.empty();
    }

    /** Whether it is one line under a heading of which more follows on the next page. */
    private boolean isAlone(int row) {
        boolean under = rows.get(row).isLine() && row > 0 && rows.get(row - 1).leads();
        boolean more = row + 1 < rows.size()
                && !rows.get(row + 1).leads()
                && !rows.get(row + 1).isBlank();
        return under && more;
    }

    /** The head of a table, or of a group of its rows, below which no row had room. */
    private Optional<List<BodyRow>> strandedHead(List<Item> page, List<Item> next) {
        return next.stream().filter(item -> !item.isHead()).findFirst().flatMap(first -> {
            if (first.record() <= 1) {
                return opened(page, leadStart(page, first.row()));
            }
            boolean follows =
                    page.stream().anyMatch(item -> item.row() == first.row() && item.record() == first.record() - 1);
            return follows ? Optional.of(split(first.row(), first.record() - 1)) : Optional.empty();
        });
    }

    /** The first of the headings, notes and empty lines that stand on the page right before the row. */
    private int leadStart(List<Item> page, int row) {
        int start = row;
        while (start > 0
                && stands(page, start - 1)
                && (rows.get(start - 1).leads() || rows.get(start - 1).isBlank())) {
            start--;
        }
        while (start < row && rows.get(start).isBlank()) {
            start++;
        }
        return start;
    }

    private static boolean stands(List<Item> page, int row) {
        return page.stream().anyMatch(item -> item.row() == row);
    }

    /** The rows with a new page before that one, unless it heads the page already. */
    private Optional<List<BodyRow>> opened(List<Item> page, int row) {
        boolean heads = rows.get(row).opens() || page.stream().allMatch(item -> item.isHead() || item.row() >= row);
        return heads ? Optional.empty() : Optional.of(with(row, rows.get(row).opening()));
    }

    /** The signature and the date on a page that holds too little of the text. */
    private Optional<List<BodyRow>> lonelySignature() {
        int signature = first(LineKind.SIGNATURE);
        if (signature < 0) {
            return Optional.empty();
        }
        int end = textEnd(signature);
        List<Item> last = pages.get(pages.size() - 1);
        long text = last.stream()
                .filter(item -> !item.isHead() && item.row() <= end)
                .count();
        return text >= WITH_SIGNATURE ? Optional.empty() : brought(end);
    }

    /** A last page that has no room for the imprint. */
    private Optional<List<BodyRow>> crowdedFoot() {
        List<Item> last = pages.get(pages.size() - 1);
        int bottom = last.stream().mapToInt(Item::bottom).max().orElse(0);
        if (foot == 0 || bottom + foot <= sheet.top() + sheet.height()) {
            return Optional.empty();
        }
        int signature = first(LineKind.SIGNATURE);
        return brought(signature < 0 ? rows.size() - 1 : textEnd(signature));
    }

    /** The rows with the last of the text brought over to a new page. */
    private Optional<List<BodyRow>> brought(int end) {
        if (end < 0) {
            return Optional.empty();
        }
        BodyRow last = rows.get(end);
        if (last.isTable()) {
            int count = last.records().size();
            return count <= WITH_SIGNATURE ? Optional.empty() : Optional.of(split(end, count - WITH_SIGNATURE));
        }
        int start = Math.max(0, end - WITH_SIGNATURE + 1);
        while (start > 0 && rows.get(start - 1).leads()) {
            start--;
        }
        boolean possible = start > 0 && !rows.get(start).opens();
        return possible ? Optional.of(with(start, rows.get(start).opening())) : Optional.empty();
    }

    private int first(LineKind kind) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    /** The last row of the text before the list of annexes and the signature. */
    private int textEnd(int signature) {
        int end = signature - 1;
        while (end >= 0 && (rows.get(end).isBlank() || rows.get(end).lists())) {
            end--;
        }
        return end;
    }

    private List<BodyRow> with(int index, BodyRow row) {
        List<BodyRow> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return changed;
    }

    /** A table as two, the second of which begins a page. */
    private List<BodyRow> split(int index, int records) {
        BodyRow table = rows.get(index);
        List<BodyRow> changed = with(index, table.part(0, records));
        changed.add(index + 1, table.part(records, table.records().size()).opening());
        return changed;
    }
}
