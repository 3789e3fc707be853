package org.taizhang.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/**
 * Which ledgers of a round go back, and with what. One a unit, if anything in it must be mended: a note alone sends nothing back. A
 * unit that sent nothing is reminded, not answered. What nobody can be recognised to have sent goes back under its own name.
 */
final class Returns {

    /** Said of the office's own register, not of a ledger. */
    private static final Set<FindingKind> OF_THE_OFFICE = Set.of(
            FindingKind.REGISTER_UNREADABLE, FindingKind.REGISTER_WITHOUT_FILE, FindingKind.REGISTER_DATE_NOT_READ);

    private final Plan plan;
    private final Reconciliation round;
    private final FileNames names = new FileNames();

    Returns(Plan plan, Reconciliation round) {
        this.plan = plan;
        this.round = round;
    }

    List<Returned> all() {
        List<Returned> returned = new ArrayList<>();
        round.handIns().forEach(handIn -> {
            String file = handIn.file();
            List<Finding> findings = file == null ? List.of() : of(handIn, file);
            if (file != null && mustBeMended(findings)) {
                String name = names.unique(plan.unit(handIn.unit()).name());
                returned.add(new Returned(handIn.unit(), name, file, findings));
            }
        });
        ofNobody().forEach((file, findings) -> {
            if (mustBeMended(findings)) {
                String name = names.unique(Wording.say("file.unrecognised", FileNames.base(file)));
                returned.add(new Returned(null, name, file, findings));
            }
        });
        return returned;
    }

    /** About the unit's ledger, and what is grave about other files of the unit, which are not sent back themselves. */
    private List<Finding> of(HandIn handIn, String file) {
        return round.findings().stream()
                .filter(finding -> handIn.unit().equals(finding.unit()))
                .filter(finding -> isAbout(finding, file) || finding.severity() != Severity.NOTE)
                .toList();
    }

    private static boolean isAbout(Finding finding, String file) {
        return finding.place().file() == null || file.equals(finding.place().file());
    }

    private Map<String, List<Finding>> ofNobody() {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        round.findings().stream()
                .filter(finding -> finding.unit() == null && !OF_THE_OFFICE.contains(finding.kind()))
                .forEach(finding -> {
                    String file = finding.place().file();
                    if (file != null) {
                        files.computeIfAbsent(file, none -> new ArrayList<>()).add(finding);
                    }
                });
        return files;
    }

    private static boolean mustBeMended(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
    }
}
