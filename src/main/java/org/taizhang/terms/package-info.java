/**
 * The words that all stages share: who, what, when, how much and where. It knows no workbook, database, page or framework.
 */
@NullMarked
package org.taizhang.terms;

import org.jspecify.annotations.NullMarked;
