/**
 * Judging what was submitted: rules, and what they leave as accepted figures. Only this package makes accepted figures, so
 * nothing unvalidated can be summed. It must not know sums, standings or pages.
 */
@NullMarked
package org.taizhang.validation;

import org.jspecify.annotations.NullMarked;
