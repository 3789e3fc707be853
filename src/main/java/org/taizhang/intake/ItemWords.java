package org.taizhang.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/**
 * What the items of one indicator tell of their progress, for an indicator that no progress table tells of: one text for all, or a
 * line for each of a few items. Of many there is none, since nobody would read it.
 */
final class ItemWords {

    private static final int MOST = 6;

    private final Map<String, String> itemsByText = new LinkedHashMap<>();
    private int items;
    private int telling;
    private String sheet = "";
    private @Nullable CellPosition first;

    /** Takes what stands in an item's cell, which may be nothing. */
    void add(String itsSheet, CellPosition cell, String item, String text) {
        items++;
        if (first == null) {
            sheet = itsSheet;
            first = cell;
        }
        if (!text.isBlank()) {
            telling++;
            if (itemsByText.size() <= MOST) {
                itemsByText.putIfAbsent(text.strip(), item);
            }
        }
    }

    /** The words, told where the first item's are; none where that is on another sheet. */
    Optional<SubmittedText> text(String itsSheet) {
        boolean few = !itemsByText.isEmpty() && itemsByText.size() <= MOST;
        return place(itsSheet).filter(cell -> few).map(cell -> new SubmittedText(cell, joined()));
    }

    private String joined() {
        boolean ofAll = itemsByText.size() == 1 && telling == items;
        return itemsByText.entrySet().stream()
                .map(told -> ofAll ? told.getKey() : told.getValue() + "：" + told.getKey())
                .collect(Collectors.joining("\n"));
    }

    /** Where words would stand on that sheet; none where its list has no column for them. */
    Optional<CellPosition> place(String itsSheet) {
        return Optional.ofNullable(first).filter(cell -> sheet.equals(itsSheet));
    }
}
