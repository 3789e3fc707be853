package org.taizhang.plan;

import java.util.Optional;

/**
 * Who gets which document (分发).
 *
 * @param document the document's name, such as 督查专报
 * @param reader the office that reads it
 * @param mail its address, if known
 */
public record Recipient(String document, String reader, Optional<String> mail) {}
