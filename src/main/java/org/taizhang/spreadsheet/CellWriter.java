package org.taizhang.spreadsheet;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;

/** Fills single cells. */
final class CellWriter {

    private final Book book;
    private final Styles styles;

    CellWriter(Book book, Styles styles) {
        this.book = book;
        this.styles = styles;
    }

    void write(Cell cell, DraftCell draft) {
        cell.setCellStyle(styles.of(draft));
        fill(cell, draft.content());
    }

    private void fill(Cell cell, DraftContent content) {
        if (content instanceof DraftContent.Words words) {
            cell.setCellValue(book.stored(words.text()));
        } else if (content instanceof DraftContent.Amount amount) {
            book.number(cell, amount.value());
        } else if (content instanceof DraftContent.Failure failure) {
            cell.setCellErrorValue(FormulaError.forString(failure.error()).getCode());
        } else if (content instanceof DraftContent.Formula formula) {
            cell.setCellFormula(formula.text());
            fill(cell, formula.result());
        } else if (content instanceof DraftContent.Link link) {
            link(cell, link);
        }
    }

    private void link(Cell cell, DraftContent.Link link) {
        Hyperlink place = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        place.setAddress(link.target());
        cell.setCellValue(book.stored(link.text()));
        cell.setHyperlink(place);
    }
}
