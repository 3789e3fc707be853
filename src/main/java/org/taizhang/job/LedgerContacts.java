package org.taizhang.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.correspondence.NamedContacts;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.ContactReading;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Contact;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/**
 * The contacts that the ledgers in the drop folders name. They are read afresh each time and kept nowhere; of a unit's ledgers the newest
 * that names anybody tells, be it one that had to be sent back.
 */
public final class LedgerContacts {

    private final RoundStandings standings;
    private final ContactReading reading;

    /** The contacts in that plan's drop folders. */
    public LedgerContacts(RoundStandings standings) {
        this.standings = standings;
        this.reading = new ContactReading(standings.limits());
    }

    /** For every reporting unit, in plan order, as of that round; without one, of all rounds. */
    public List<NamedContacts> upTo(Optional<Round> last) {
        Map<UnitCode, NamedContacts> named = new LinkedHashMap<>();
        standings
                .plan()
                .reportingUnits()
                .forEach(unit -> named.put(unit.code(), new NamedContacts(unit.code(), List.of(), null, null)));
        standings.plan().rounds().stream()
                .map(RoundSchedule::round)
                .sorted()
                .filter(round -> last.isEmpty() || round.compareTo(last.get()) <= 0)
                .filter(standings::hasDropFolder)
                .forEach(round -> add(standings.of(round), named));
        return List.copyOf(named.values());
    }

    private void add(RoundStanding standing, Map<UnitCode, NamedContacts> named) {
        Round round = standing.schedule().round();
        for (HandIn handIn : standing.handIns()) {
            files(handIn)
                    .map(file -> Map.entry(file, read(standing, file)))
                    .filter(file -> !file.getValue().isEmpty())
                    .findFirst()
                    .ifPresent(file -> named.computeIfPresent(
                            handIn.unit(), (unit, before) -> newer(before, round, handIn, file)));
        }
    }

    /** The one that counts, then the others. */
    private static Stream<String> files(HandIn handIn) {
        return Stream.concat(Stream.ofNullable(handIn.file()), handIn.otherFiles().stream());
    }

    private List<Contact> read(RoundStanding standing, String file) {
        Path location = standing.locations().get(file);
        return location == null
                ? List.of()
                : reading.read(new ReceivedFile(standing.schedule().round(), file, Sha256.ofFile(location), location));
    }

    private static NamedContacts newer(
            NamedContacts before, Round round, HandIn handIn, Map.Entry<String, List<Contact>> file) {
        @Nullable LocalDate received = file.getKey().equals(handIn.file()) ? handIn.lastReceived() : null;
        @Nullable LocalDate first = before.round() == null ? received : before.first();
        return new NamedContacts(before.unit(), file.getValue(), round, first);
    }
}
