package org.taizhang.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Submission;

/** The numbers of the ledgers in the table of submissions, by which the annex names them in a column's width. */
final class LedgerNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();

    LedgerNumbers(FrozenFigures figures) {
        List<Submission> submissions = figures.submissions();
        for (int i = 0; i < submissions.size(); i++) {
            String file = submissions.get(i).handIn().file();
            if (file != null) {
                numbers.put(file, i + 1);
            }
        }
    }

    /** The file's number; a file that the table does not list is named in full. */
    String of(String file) {
        Integer number = numbers.get(file);
        return number == null ? file : number.toString();
    }
}
