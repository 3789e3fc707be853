/**
 * Bringing finished documents out: the published folder, its earlier editions, the manifest. It must not know how a figure was
 * judged or a page drawn.
 */
@NullMarked
package org.taizhang.distribution;

import org.jspecify.annotations.NullMarked;
