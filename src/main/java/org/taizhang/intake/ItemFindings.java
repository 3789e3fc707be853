package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;

/**
 * What is found in a list of items, of any length in bounded space: notes once for each thing they say, of the rest the first
 * hundred of a kind. The sums do not hang on it; what takes an item out of a sum is counted by {@link ItemSum}.
 */
final class ItemFindings implements Consumer<Finding> {

    private static final int SHOWN = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    private final Set<List<Object>> said = new HashSet<>();
    private int textNumber = -1;

    @Override
    public void accept(Finding finding) {
        int count = counts.merge(finding.kind(), 1, Integer::sum);
        if (finding.kind() == FindingKind.NUMBER_AS_TEXT) {
            countTextNumber(finding, count);
        } else if (count <= SHOWN && !isRepetition(finding)) {
            kept.add(finding);
        }
    }

    /** One finding a list, as {@link TextNumbers} says it for the other tables. */
    private void countTextNumber(Finding finding, int count) {
        if (textNumber < 0) {
            textNumber = kept.size();
            kept.add(finding);
        }
        Finding first = kept.get(textNumber);
        kept.set(
                textNumber,
                Finding.of(FindingKind.NUMBER_AS_TEXT, first.place(), count).seeing(first.seen()));
    }

    private boolean isRepetition(Finding finding) {
        boolean note = finding.severity() == Severity.NOTE && finding.kind() != FindingKind.HIDDEN_ROW;
        return note && !said.add(List.of(finding.kind(), String.valueOf(finding.indicator()), finding.arguments()));
    }

    List<Finding> all() {
        return List.copyOf(kept);
    }
}
