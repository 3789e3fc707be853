package org.taizhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.Finding;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/** Findings on the terminal, each with its place, sentence and remedy. */
final class FindingTable {

    private FindingTable() {}

    static void print(Screen screen, List<Finding> findings, Function<UnitCode, String> unitName) {
        Catalogue catalogue = Catalogue.in(screen.words().locale());
        for (Finding finding : findings) {
            screen.line(head(catalogue, finding, unitName));
            screen.say("finding.line", catalogue.sentence(finding), catalogue.remedy(finding.kind()));
        }
    }

    private static String head(Catalogue catalogue, Finding finding, Function<UnitCode, String> unitName) {
        List<String> parts = new ArrayList<>();
        parts.add(catalogue.name(finding.severity()) + " " + finding.kind().code());
        if (finding.unit() != null) {
            parts.add(unitName.apply(finding.unit()));
        }
        String place = place(finding.place());
        if (!place.isEmpty()) {
            parts.add(place);
        }
        if (finding.seen() != null) {
            parts.add("“" + finding.seen() + "”");
        }
        return String.join("  ", parts);
    }

    static String place(Place place) {
        StringBuilder text = new StringBuilder();
        if (place.file() != null) {
            text.append(place.file());
        }
        if (place.sheet() != null) {
            text.append(" ").append(place.sheet());
        }
        if (place.cell() != null) {
            text.append("!").append(place.cell());
        }
        return text.toString().strip();
    }
}
