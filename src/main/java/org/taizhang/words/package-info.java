/**
 * The sentences that users read, in Chinese and English: loading bundles and filling in blanks. It knows nobody's subject matter;
 * each stage keeps its own bundle beside its classes.
 */
@NullMarked
package org.taizhang.words;

import org.jspecify.annotations.NullMarked;
