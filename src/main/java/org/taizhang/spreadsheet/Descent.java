package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Of which received files a marked copy was made, the latest first, by their SHA-256: noted in a hidden column of the list, so that a
 * mended copy is known to be later than what it mends although it states the same day.
 */
record Descent(List<String> contents) {

    /** Right of the colours before; AE. */
    private static final int COLUMN = 31;

    /** Nobody mends a ledger so often. */
    private static final int MOST = 100;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    Descent {
        contents = List.copyOf(contents);
    }

    /** What an earlier marking noted in a workbook. */
    static Descent in(List<Grid> sheets) {
        return new Descent(sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(MarkedCopy.LIST))
                .flatMap(sheet -> sheet.cells().stream())
                .filter(cell -> cell.position().column() == COLUMN)
                .map(cell -> cell.raw().strip())
                .filter(text -> HASH.matcher(text).matches())
                .limit(MOST)
                .toList());
    }

    /** That of a copy of the file, which itself has this one. */
    Descent of(Path file) throws IOException {
        List<String> longer = new ArrayList<>(contents);
        longer.add(0, hash(file));
        return new Descent(longer.subList(0, Math.min(MOST, longer.size())));
    }

    private static String hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    void draw(SheetDraft list) {
        for (int i = 0; i < contents.size(); i++) {
            list.text(1 + i, COLUMN, contents.get(i), Look.PLAIN);
        }
        list.hideColumn(COLUMN);
    }
}
