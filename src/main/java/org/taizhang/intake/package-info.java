/**
 * Understanding a received file: which unit sent it, where its tables are, which row is which indicator, what the cells say. A file
 * becomes a submitted ledger with positions. It must not judge a figure, nor know other ledgers.
 */
@NullMarked
package org.taizhang.intake;

import org.jspecify.annotations.NullMarked;
