/** A whole year of an invented office, command by command. */
@NullMarked
package org.taizhang.year;

import org.jspecify.annotations.NullMarked;
