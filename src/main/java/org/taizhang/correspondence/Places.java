package org.taizhang.correspondence;

import java.util.Objects;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** Places as a clerk finds them. */
final class Places {

    private Places() {}

    /** The cell, the sheet or the whole ledger; with the file's name when it is another one than goes back. */
    static String of(Returned returned, Place place) {
        String sheet = place.sheet();
        CellPosition cell = place.cell();
        String inside = sheet == null
                ? Wording.say("place.file")
                : cell == null ? Wording.say("place.sheet", sheet) : Wording.say("place.cell", sheet, cell);
        String file = Objects.requireNonNullElse(place.file(), returned.file());
        return file.equals(returned.file()) ? inside : Wording.say("place.other", file, inside);
    }
}
