/**
 * What is wrong, where, and how to mend it: findings, their catalogue and its words. It must not know how a file is read or
 * a figure judged; those who find something bring it here.
 */
@NullMarked
package org.taizhang.findings;

import org.jspecify.annotations.NullMarked;
