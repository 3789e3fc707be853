package org.taizhang.spreadsheet;

/**
 * Caps that bound what one file may cost. A file over any of them is not read at all, so that no part of it is taken for
 * the whole.
 *
 * @param bytes of the file
 * @param inflatedBytes of all parts of the package together, unpacked
 * @param sheets in the workbook
 * @param cells that hold something and are kept, over all sheets
 * @param textCharacters over all cells that are kept, each use of a shared text counted; the same for what else lies in
 *     memory at one time, such as the shared texts or one row of a long sheet
 * @param passedCells of long sheets, that hold something and go to a {@link RowSink} without being kept
 * @param passedCharacters of their texts, each use of a shared text counted
 * @param seconds that reading may take
 * @param archive of a zip archive that is no workbook
 */
public record ReadLimits(
        long bytes,
        long inflatedBytes,
        int sheets,
        int cells,
        long textCharacters,
        int passedCells,
        long passedCharacters,
        int seconds,
        ArchiveLimits archive) {

    /**
     * What an ordinary office PC bears: 50 MB, 400 MB unpacked, 200 sheets, 500,000 cells and 20 million characters that are
     * kept, 5 million cells and 200 million characters that pass, one minute.
     */
    public static final ReadLimits STANDARD = new ReadLimits(
            50_000_000, 400_000_000, 200, 500_000, 20_000_000, 5_000_000, 200_000_000, 60, ArchiveLimits.STANDARD);

    /** Caps on a workbook; those on archives are the standard ones. */
    public ReadLimits(
            long bytes,
            long inflatedBytes,
            int sheets,
            int cells,
            long textCharacters,
            int passedCells,
            long passedCharacters,
            int seconds) {
        this(
                bytes,
                inflatedBytes,
                sheets,
                cells,
                textCharacters,
                passedCells,
                passedCharacters,
                seconds,
                ArchiveLimits.STANDARD);
    }

    /** Caps on what is kept; the others are the standard ones. */
    public ReadLimits(long bytes, long inflatedBytes, int sheets, int cells, long textCharacters) {
        this(
                bytes,
                inflatedBytes,
                sheets,
                cells,
                textCharacters,
                STANDARD.passedCells,
                STANDARD.passedCharacters,
                STANDARD.seconds);
    }
}
