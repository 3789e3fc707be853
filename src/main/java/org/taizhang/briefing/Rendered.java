package org.taizhang.briefing;

import java.nio.file.Path;

/**
 * A document as it was written.
 *
 * @param pages of a PDF, or sheets of a workbook; a page for a browser is one, an editable copy has none
 */
public record Rendered(Document document, Path file, int pages) {}
