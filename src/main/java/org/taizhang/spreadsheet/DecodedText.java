package org.taizhang.spreadsheet;

/**
 * The characters of a text file.
 *
 * @param characters without the mark of the byte order
 * @param encoding in which they were, by its usual name
 */
record DecodedText(String characters, String encoding) {}
