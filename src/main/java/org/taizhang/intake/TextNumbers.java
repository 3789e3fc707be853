package org.taizhang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.Place;

/**
 * Says once a sheet that numbers were stored as text: whole columns of some ledgers are, nothing is lost by it, and a note a cell
 * would bury the findings that matter.
 */
final class TextNumbers {

    private TextNumbers() {}

    /** The same findings with those notes put together, each at the first cell of its sheet. */
    static List<Finding> together(List<Finding> findings) {
        Map<Place, List<Finding>> bySheet = new LinkedHashMap<>();
        List<Finding> others = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.kind() == FindingKind.NUMBER_AS_TEXT) {
                Place sheet = new Place(finding.place().file(), finding.place().sheet(), null);
                bySheet.computeIfAbsent(sheet, none -> new ArrayList<>()).add(finding);
            } else {
                others.add(finding);
            }
        }
        bySheet.values().forEach(notes -> others.add(joined(notes)));
        return others;
    }

    private static Finding joined(List<Finding> notes) {
        Finding first = notes.get(0);
        return Finding.of(FindingKind.NUMBER_AS_TEXT, first.place(), notes.size())
                .seeing(first.seen());
    }
}
