/**
 * What goes back to units: marked copies of their own ledgers and the letters that come with them. It must not judge a figure, read a
 * ledger's figures, or know when or where anything is published.
 */
@NullMarked
package org.taizhang.correspondence;

import org.jspecify.annotations.NullMarked;
