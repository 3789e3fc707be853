package org.taizhang.corpus;

/** What a file format can hold. */
enum Feature {
    /** More than one sheet. */
    SHEETS,
    /** Merged cells. */
    MERGES,
    /** Hidden rows, columns and sheets. */
    HIDING,
    /** Numbers, dates, formulas and error values as such, with number formats. */
    TYPES,
    /** Formulas that point into other workbooks. */
    LINKS
}
