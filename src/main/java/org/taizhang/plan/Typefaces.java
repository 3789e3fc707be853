package org.taizhang.plan;

import java.util.Optional;

/**
 * The office's own typefaces, as TrueType files beside the plan workbook; an empty one is replaced by the bundled face.
 *
 * @param body 仿宋, the body
 * @param title 小标宋, titles
 * @param heading 黑体, first-level headings
 * @param subheading 楷体, second-level headings
 */
public record Typefaces(
        Optional<String> body, Optional<String> title, Optional<String> heading, Optional<String> subheading) {}
