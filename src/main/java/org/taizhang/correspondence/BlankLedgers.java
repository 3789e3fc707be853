package org.taizhang.correspondence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.briefing.Briefings;
import org.taizhang.briefing.Miss;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/** The blank ledgers (空白台账) that go out for a round, one a reporting unit, each with its letter. */
public final class BlankLedgers {

    private final Plan plan;
    private final RoundSchedule round;
    private final LastRound last;

    /**
     * Blank ledgers.
     *
     * @param last what was published of the round before, if there was one
     */
    public BlankLedgers(Plan plan, RoundSchedule round, Optional<FrozenFigures> last) {
        this.plan = plan;
        this.round = round;
        this.last = new LastRound(last);
    }

    /**
     * What went out to a unit.
     *
     * @param misses what is wrong with the letter as it was read back; nothing when it is proved
     */
    public record Issued(UnitCode unit, Path ledger, Path letter, List<Miss> misses) {

        /** Copies the misses. */
        public Issued {
            misses = List.copyOf(misses);
        }
    }

    /** The name of the folder that holds what goes out for the round. */
    public String folder() {
        return Wording.say("issue.folder", round.round());
    }

    /** Writes ledgers and letters into the folder, over earlier ones; the same plan, figures and day give the same bytes. */
    public List<Issued> write(Path folder, LocalDate day, Briefings briefings) {
        Path made = Correspondence.made(folder);
        FileNames names = new FileNames();
        List<Issued> issued = new ArrayList<>();
        for (Unit unit : plan.reportingUnits()) {
            issued.add(write(unit, names.unique(unit.name()), made, day, briefings));
        }
        return issued;
    }

    /** The ledger and the letter of each unit in that folder, in plan order; a unit that was issued nothing is not among them. */
    public Map<UnitCode, List<Path>> issued(Path folder) {
        FileNames names = new FileNames();
        Map<UnitCode, List<Path>> files = new LinkedHashMap<>();
        for (Unit unit : plan.reportingUnits()) {
            String name = names.unique(unit.name());
            List<Path> both = List.of(
                    folder.resolve(Wording.say("issue.letter", name)),
                    folder.resolve(Wording.say("issue.ledger", name)));
            if (both.stream().allMatch(Files::isRegularFile)) {
                files.put(unit.code(), both);
            }
        }
        return files;
    }

    private Issued write(Unit unit, String name, Path folder, LocalDate day, Briefings briefings) {
        Path ledger = folder.resolve(Wording.say("issue.ledger", name));
        Path letter = folder.resolve(Wording.say("issue.letter", name));
        new BlankLedger(plan, round, unit, last).write(ledger);
        String attached = String.valueOf(ledger.getFileName());
        List<Miss> misses =
                briefings.write(List.of(new BlankLetter(plan, round, unit, last.sample()).on(day, attached)), letter);
        return new Issued(unit.code(), ledger, letter, misses);
    }
}
