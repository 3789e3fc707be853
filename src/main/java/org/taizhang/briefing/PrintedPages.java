package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/** The pages as they were set: every text with its place, and the rows of every table. */
final class PrintedPages {

    private static final Set<BandTypeEnum> FURNITURE =
            EnumSet.of(BandTypeEnum.BACKGROUND, BandTypeEnum.PAGE_HEADER, BandTypeEnum.PAGE_FOOTER);

    private final List<PrintedText> texts = new ArrayList<>();
    private final List<PrintedRow> rows = new ArrayList<>();
    private final int pages;

    PrintedPages(JasperPrint print) {
        pages = print.getPages().size();
        for (int i = 0; i < pages; i++) {
            collect(i + 1, print.getPages().get(i).getElements(), 0, 0);
        }
    }

    private void collect(int page, List<JRPrintElement> elements, int x, int y) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                frame(page, frame, x, y);
            } else if (element instanceof JRPrintText text) {
                texts.add(printed(page, text, x, y));
            }
        }
    }

    /** A frame is a row of a table, or a cell that holds more than text. */
    private void frame(int page, JRPrintFrame frame, int x, int y) {
        int first = texts.size();
        collect(page, frame.getElements(), x + frame.getX(), y + frame.getY());
        List<PrintedText> cells = texts.subList(first, texts.size());
        rows.add(new PrintedRow(page, cells.stream().map(PrintedText::text).toList()));
    }

    private static PrintedText printed(int page, JRPrintText text, int x, int y) {
        JROrigin origin = text.getOrigin();
        Integer cut = text.getTextTruncateIndex();
        String full = text.getFullText();
        return new PrintedText(
                page,
                origin.getReportName() + " " + origin.getBandType() + " " + text.getSourceElementId(),
                FURNITURE.contains(origin.getBandType()),
                FaceRole.ofFamily(text.getFontName()),
                x + text.getX(),
                y + text.getY(),
                text.getWidth(),
                text.getHeight(),
                cut == null ? full : full.substring(0, cut),
                cut != null);
    }

    /** How many pages there are. */
    int pages() {
        return pages;
    }

    /** Every text, page by page. */
    List<PrintedText> texts() {
        return List.copyOf(texts);
    }

    /** The rows of each table. */
    List<PrintedRow> rows() {
        return List.copyOf(rows);
    }

    /** What each element of a layout printed all in all, without any space: a text that flows over pages is whole again. */
    List<String> streams() {
        Map<String, StringBuilder> streams = new LinkedHashMap<>();
        texts.stream()
                .filter(text -> !text.furniture() && !text.cut())
                .forEach(text -> streams.computeIfAbsent(text.source(), source -> new StringBuilder())
                        .append(Texts.solid(text.text())));
        return streams.values().stream().map(StringBuilder::toString).toList();
    }
}
