/** A second plan, as unlike the first as a plan may be: months, three levels, limits. The city does not exist. */
@NullMarked
package org.taizhang.othercity;

import org.jspecify.annotations.NullMarked;
