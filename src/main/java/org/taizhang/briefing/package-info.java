/**
 * What goes up to the readers: the page models, the layouts that place them, the PDF briefings, the consolidated ledger and
 * the proof that reads them back; the only place for JasperReports and PDFBox. It must not know how a figure came about: it
 * shows frozen figures, and computes none.
 */
@NullMarked
package org.taizhang.briefing;

import org.jspecify.annotations.NullMarked;
