package org.taizhang.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.Plan;

/** Which column a heading means: the standard headings and the plan's synonyms, compared in their normal form. */
final class Headings {

    private final Map<String, LedgerColumn> known = new HashMap<>();

    Headings(Plan plan) {
        plan.headerSynonyms().forEach(this::learn);
        LedgerColumn.all().forEach(column -> known.put(Wording.bare(column.heading()), column));
    }

    private void learn(String heading, List<String> synonyms) {
        LedgerColumn.ofHeading(heading)
                .ifPresent(column -> synonyms.forEach(synonym -> known.put(Wording.bare(synonym), column)));
    }

    /** The column of exactly that heading, asides in brackets left out. */
    Optional<LedgerColumn> columnOf(String heading) {
        return Optional.ofNullable(known.get(Wording.bare(heading)));
    }
}
