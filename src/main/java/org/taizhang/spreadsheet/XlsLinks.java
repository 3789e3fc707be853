package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.formula.ExternSheetReferenceToken;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/** The other workbooks that the formulas of a BIFF8 workbook may refer to. */
final class XlsLinks {

    private final List<SupBookRecord> books = new ArrayList<>();
    private final List<ExternSheetRecord> sheets = new ArrayList<>();

    /** Takes in a record of the workbook, if it is about references. */
    void take(Record entry) {
        if (entry instanceof SupBookRecord book) {
            books.add(book);
        } else if (entry instanceof ExternSheetRecord references) {
            sheets.add(references);
        }
    }

    /** Whether the formula refers to another workbook. */
    boolean in(FormulaRecord formula) {
        boolean none = books.stream().noneMatch(SupBookRecord::isExternalReferences);
        return !none && Stream.of(formula.getParsedExpression()).anyMatch(this::refersOut);
    }

    private boolean refersOut(Ptg token) {
        if (token instanceof ExternSheetReferenceToken reference) {
            return isOther(reference.getExternSheetIndex());
        }
        return token instanceof NameXPtg name && isOther(name.getSheetRefIndex());
    }

    private boolean isOther(int reference) {
        ExternSheetRecord all = ExternSheetRecord.combine(sheets.toArray(ExternSheetRecord[]::new));
        if (reference < 0 || reference >= all.getNumOfRefs()) {
            return false;
        }
        int book = all.getExtbookIndexFromRefIndex(reference);
        return book >= 0 && book < books.size() && books.get(book).isExternalReferences();
    }
}
