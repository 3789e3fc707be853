package org.taizhang.intake;

import org.taizhang.terms.CellPosition;

/**
 * A text as it stood in a cell.
 *
 * @param text without blanks at its ends, otherwise untouched
 */
public record SubmittedText(CellPosition cell, String text) {}
