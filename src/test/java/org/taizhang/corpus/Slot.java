package org.taizhang.corpus;

/** What of a ledger a habit lays claim to: two habits with a claim in common do not go together. */
enum Slot {
    TITLE,
    ROUND,
    SENDER,
    DATE,
    HEAD,
    NUMBERING,
    SYNONYMS,
    SPELLING,
    DONE_HEADING,
    IDENTITY,
    ORDER,
    MEASURE,
    TABLES,
    ROWS,
    ITEMS,
    TASKS,
    MONEY_IDENTITY,
    MONEY_MEASURE,
    MONEY_ROWS,
    BOOK,
    LAST_ROUND,
    BLANKS,
    RATES,
    FORMAT
}
