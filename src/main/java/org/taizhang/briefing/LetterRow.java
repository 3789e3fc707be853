package org.taizhang.briefing;

/** A paragraph of a letter. */
record LetterRow(String words) {}
