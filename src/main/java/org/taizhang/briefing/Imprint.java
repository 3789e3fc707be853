package org.taizhang.briefing;

import java.util.List;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.engine.SimplePrintPart;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/**
 * The imprint (版记): set on its own and put at the foot of the document's last page, its last rule on the edge of the type area. Printed
 * on both sides, the last page is the back of the last sheet, so its number is even.
 */
final class Imprint {

    private static final int LEFT = 79;
    /** What must lie between the imprint and what stands above it, in points. */
    private static final int FREE = 12;

    private Imprint() {}

    /** How much room it needs at the foot of a page, in points. */
    static int height(JasperPrint imprint) {
        return bottom(imprint.getPages().get(0).getElements()) + FREE;
    }

    private static int bottom(List<JRPrintElement> elements) {
        return elements.stream()
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(0);
    }

    /**
     * The document with its imprint; on a page of its own where the last is a front, held across or full. Behind a full back it stands
     * on a front all the same, since else an empty page would lie between.
     */
    static JasperPrint placed(JasperPrint imprint, JasperPrint whole, Supplier<JasperPrint> emptyPage) {
        int pages = whole.getPages().size();
        if (pages % 2 == 1 || !hasRoom(whole, height(imprint))) {
            JasperPrint page = emptyPage.get();
            whole.addPart(pages, SimplePrintPart.fromJasperPrint(page, null));
            whole.addPage(page.getPages().get(0));
        }
        put(
                imprint.getPages().get(0).getElements(),
                whole.getPages().get(whole.getPages().size() - 1));
        return whole;
    }

    private static boolean hasRoom(JasperPrint whole, int height) {
        int last = whole.getPages().size() - 1;
        PrintPageFormat format = whole.getPageFormat(last);
        int free = Sheet.UPRIGHT.top()
                + Sheet.UPRIGHT.height()
                - bottom(content(whole.getPages().get(last)));
        return format.getPageWidth() < format.getPageHeight() && free >= height;
    }

    private static List<JRPrintElement> content(JRPrintPage page) {
        return page.getElements().stream()
                .filter(element -> element.getOrigin().getBandType() != BandTypeEnum.BACKGROUND)
                .filter(element -> element.getOrigin().getBandType() != BandTypeEnum.PAGE_FOOTER)
                .toList();
    }

    private static void put(List<JRPrintElement> elements, JRPrintPage page) {
        int down = Sheet.UPRIGHT.top() + Sheet.UPRIGHT.height() - bottom(elements);
        for (JRPrintElement element : elements) {
            element.setX(element.getX() + LEFT);
            element.setY(element.getY() + down);
            page.addElement(element);
        }
    }
}
