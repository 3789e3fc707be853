/**
 * The commands: what a user types, and the words that come back on the screen. It must not decide anything about figures.
 */
@NullMarked
package org.taizhang.cli;

import org.jspecify.annotations.NullMarked;
