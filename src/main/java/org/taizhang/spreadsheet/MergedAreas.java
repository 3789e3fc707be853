package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taizhang.terms.CellPosition;

/**
 * Merged areas by place. They are sorted by their first rows; beside each stands the last row that it or any before it
 * reaches, so that a search looks only at areas which may reach the row.
 */
final class MergedAreas {

    private final List<MergedArea> areas;
    private final List<Integer> reached = new ArrayList<>();

    MergedAreas(List<MergedArea> areas) {
        this.areas =
                areas.stream().sorted(Comparator.comparing(MergedArea::first)).toList();
        int furthest = 0;
        for (MergedArea area : this.areas) {
            furthest = Math.max(furthest, area.last().row());
            reached.add(furthest);
        }
    }

    Optional<MergedArea> covering(CellPosition position) {
        for (int i = lastBeginningBy(position.row()); i >= 0 && reached.get(i) >= position.row(); i--) {
            if (areas.get(i).contains(position)) {
                return Optional.of(areas.get(i));
            }
        }
        return Optional.empty();
    }

    private int lastBeginningBy(int row) {
        int low = 0;
        int high = areas.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (areas.get(middle).first().row() <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
