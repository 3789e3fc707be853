package org.taizhang.spreadsheet;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Puts input rules on a sheet. */
final class RuleWriter {

    /** What Excel takes in the box that refuses an input. */
    private static final int MOST_MESSAGE = 225;

    private final Book book;
    private final Sheet sheet;
    private final ValueLists lists;

    RuleWriter(Book book, Sheet sheet, ValueLists lists) {
        this.book = book;
        this.sheet = sheet;
        this.lists = lists;
    }

    void write(DraftRule rule) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddress range = SheetWriter.range(rule.area());
        CellRangeAddressList area = new CellRangeAddressList();
        area.addCellRangeAddress(range);
        DataValidation validation = helper.createValidation(constraint(helper, rule.condition()), area);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(book.arrowFlag());
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(WorkbookDraft.AUTHOR, Book.cut(rule.message(), MOST_MESSAGE));
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, DraftRule.Condition condition) {
        if (condition instanceof DraftRule.OneOf choice) {
            return ValueLists.fit(choice.values())
                    ? helper.createExplicitListConstraint(choice.values().toArray(String[]::new))
                    : helper.createFormulaListConstraint(lists.nameOf(choice.values()));
        }
        if (condition instanceof DraftRule.OneFrom choice) {
            return helper.createFormulaListConstraint(choice.area());
        }
        String minimum = ((DraftRule.AtLeast) condition).minimum().toPlainString();
        return helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.GREATER_OR_EQUAL, minimum, null);
    }
}
