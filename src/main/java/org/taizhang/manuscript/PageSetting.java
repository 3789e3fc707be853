package org.taizhang.manuscript;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * How the pages of a manuscript are set, in twentieths of a point: A4; GB/T 9704-2012's margins (top 37 mm, left 28 mm, a type
 * area of 156 mm by 225 mm) and its 22 lines; page numbers outside, so right on odd pages and left on even ones. A page held across
 * is the same sheet turned. The 28 characters of a line come from the style's spacing: programs do not agree on a grid of characters.
 */
final class PageSetting {

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1985;
    private static final int LEFT = 1587;
    private static final int RIGHT = 1475;
    private static final int NUMBER_FROM_EDGE = 1304;
    private static final int MARK_FROM_EDGE = 1020;
    private static final int LINE = 579;

    private final XWPFDocument document;
    private boolean across;

    PageSetting(XWPFDocument document, @Nullable String mark) {
        this.document = document;
        document.setEvenAndOddHeadings(true);
        number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        if (mark != null) {
            mark(HeaderFooterType.DEFAULT, mark);
            mark(HeaderFooterType.EVEN, mark);
        }
    }

    private void mark(HeaderFooterType pages, String mark) {
        XWPFParagraph paragraph = document.createHeader(pages).createParagraph();
        paragraph.setStyle(PaperStyles.MARK);
        paragraph.createRun().setText(mark);
    }

    private void number(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setStyle(PaperStyles.PAGE_NUMBER);
        paragraph.setAlignment(side);
        paragraph.createRun().setText("— ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        XWPFRun end = paragraph.createRun();
        end.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" —");
    }

    /** Ends the pages so far and holds the next ones that way. */
    void turn(boolean nextAcross) {
        CTSectPr whole = document.getDocument().getBody().getSectPr();
        XWPFParagraph last = document.createParagraph();
        last.setStyle(PaperStyles.CELL);
        CTSectPr section = last.getCTP().isSetPPr()
                ? last.getCTP().getPPr().addNewSectPr()
                : last.getCTP().addNewPPr().addNewSectPr();
        section.setHeaderReferenceArray(whole.getHeaderReferenceArray());
        section.setFooterReferenceArray(whole.getFooterReferenceArray());
        set(section);
        across = nextAcross;
    }

    /** Sets the pages since the last turn. */
    void finish() {
        set(document.getDocument().getBody().getSectPr());
    }

    private void set(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(twips(across ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(across ? LEFT : TOP));
        margins.setBottom(twips(across ? RIGHT : BOTTOM));
        margins.setLeft(twips(across ? BOTTOM : LEFT));
        margins.setRight(twips(across ? TOP : RIGHT));
        margins.setHeader(twips(MARK_FROM_EDGE));
        margins.setFooter(twips(across ? MARK_FROM_EDGE : NUMBER_FROM_EDGE));
        margins.setGutter(twips(0));
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(twips(LINE));
    }

    private static BigInteger twips(int twips) {
        return BigInteger.valueOf(twips);
    }
}
