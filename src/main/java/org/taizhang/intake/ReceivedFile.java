package org.taizhang.intake;

import java.nio.file.Path;
import org.taizhang.terms.Round;

/**
 * A file in a round's drop folder.
 *
 * @param round the round whose folder it lies in
 * @param name its path below that folder, with forward slashes
 * @param sha256 of its bytes, in lower-case hex
 * @param location where to read it
 */
public record ReceivedFile(Round round, String name, String sha256, Path location) {}
