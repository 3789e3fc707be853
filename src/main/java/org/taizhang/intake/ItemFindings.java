package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.Place;

/**
 * What is found in a list of items, of any length in bounded space: notes once for each thing they say, of the rest the first
 * hundred of a kind, and how many more there were. The sums do not hang on it; what takes an item out of a sum is counted by {@link ItemSum}.
 */
final class ItemFindings implements Consumer<Finding> {

    private static final int SHOWN = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    /** Of those that are not listed, how many. */
    private final Map<FindingKind, Integer> further = new EnumMap<>(FindingKind.class);

    private final Set<List<Object>> said = new HashSet<>();
    private int textNumber = -1;

    @Override
    public void accept(Finding finding) {
        int count = counts.merge(finding.kind(), 1, Integer::sum);
        if (finding.kind() == FindingKind.NUMBER_AS_TEXT) {
            countTextNumber(finding, count);
        } else if (count > SHOWN) {
            countFurther(finding);
        } else if (!isRepetition(finding)) {
            kept.add(finding);
        }
    }

    /** What is not listed is still said to be there; a repetition of something listed is not. */
    private void countFurther(Finding finding) {
        if (!isNote(finding) || !said.contains(saying(finding))) {
            further.merge(finding.kind(), 1, Integer::sum);
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
        return isNote(finding) && !said.add(saying(finding));
    }

    private static boolean isNote(Finding finding) {
        return finding.severity() == Severity.NOTE && finding.kind() != FindingKind.HIDDEN_ROW;
    }

    private static List<Object> saying(Finding finding) {
        return List.of(finding.kind(), String.valueOf(finding.indicator()), finding.arguments());
    }

    List<Finding> all() {
        return Stream.concat(kept.stream(), further.entrySet().stream().map(this::more))
                .toList();
    }

    /** It stands where the first of its kind does, as far as the sheet. */
    private Finding more(Map.Entry<FindingKind, Integer> unlisted) {
        Place first = kept.stream()
                .filter(finding -> finding.kind() == unlisted.getKey())
                .map(Finding::place)
                .findFirst()
                .orElseThrow();
        String file = Objects.requireNonNull(first.file(), "items stand in a file");
        String sheet = Objects.requireNonNull(first.sheet(), "items stand on a sheet");
        return Finding.of(
                FindingKind.FURTHER_ITEMS,
                Place.ofSheet(file, sheet),
                unlisted.getKey().code(),
                unlisted.getValue());
    }
}
