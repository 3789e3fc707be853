/**
 * Editable copies (底稿) for word processors: what is said becomes paragraphs, headings and tables of a .docx, set as an official
 * paper; the only place that writes with POI's word processing part. It must not know a figure or a plan: it is handed texts.
 */
@NullMarked
package org.taizhang.manuscript;

import org.jspecify.annotations.NullMarked;
