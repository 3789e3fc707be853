package org.taizhang.manuscript;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manuscript says of itself: its red head (版头), its title, and the properties of its file.
 *
 * @param issuer the red name, such as 督查专报
 * @param issue year and number of the issue
 * @param office the office that puts it out; the author
 * @param date in words
 * @param title may be of several lines
 * @param subject the file's subject
 * @param identity the hash of the run's inputs, kept as the file's keyword
 * @param mark what the head of every page bears, such as 示例数据; null for nothing
 * @param asOf the day that the file's own dates are set to, since the same texts must give the same bytes
 */
public record FrontMatter(
        String issuer,
        String issue,
        String office,
        String date,
        String title,
        String subject,
        String identity,
        @Nullable String mark,
        LocalDate asOf) {}
