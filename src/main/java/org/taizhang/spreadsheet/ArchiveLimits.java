package org.taizhang.spreadsheet;

/**
 * Caps that bound what one zip archive may cost. Of an archive over any of them nothing is read, so that no part of it is
 * taken for the whole.
 *
 * @param bytes of the archive
 * @param entries in it, folders among them
 * @param entryBytes of one file in it, unpacked
 * @param inflatedBytes of all files in it together, unpacked
 * @param ratio how many times larger than packed a file over a million bytes may be
 */
public record ArchiveLimits(long bytes, int entries, long entryBytes, long inflatedBytes, int ratio) {

    /** What an ordinary office PC bears: 200 MB, 1,000 entries, 50 MB a file, 400 MB unpacked, a hundredfold. */
    public static final ArchiveLimits STANDARD = new ArchiveLimits(200_000_000, 1_000, 50_000_000, 400_000_000, 100);
}
