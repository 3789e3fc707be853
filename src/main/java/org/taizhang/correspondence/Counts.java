package org.taizhang.correspondence;

import java.util.List;
import org.taizhang.findings.Severity;

/** How many findings of each severity there are, such as 错误3条、提示1条. */
final class Counts {

    private Counts() {}

    static String of(Returned returned) {
        List<String> counts = List.of(Severity.values()).stream()
                .filter(severity -> returned.count(severity) > 0)
                .map(severity ->
                        Wording.say("review.count", Wording.CATALOGUE.name(severity), returned.count(severity)))
                .toList();
        return String.join("、", counts);
    }
}
