/** One smallest example for every kind of finding: what a ledger must hold so that exactly this is found. */
@NullMarked
package org.taizhang.examples;

import org.jspecify.annotations.NullMarked;
