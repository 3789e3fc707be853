package org.taizhang.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/** The ways in which people write a unit: full name, short name, aliases, and its mail address. */
final class UnitNames {

    private final Plan plan;
    private final Map<String, UnitCode> names = new HashMap<>();
    private final Remembered<String, Optional<UnitCode>> named = Remembered.ofTexts(this::findNamed);
    private final Remembered<String, Optional<UnitCode>> mentioned = Remembered.ofTexts(this::findMentioned);

    UnitNames(Plan plan) {
        this.plan = plan;
        plan.units().forEach(this::learn);
    }

    private void learn(Unit unit) {
        Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream())
                .map(Wording::normal)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.put(name, unit.code()));
    }

    /** The unit that the whole text is the name or the code of, else the one that it mentions. */
    Optional<UnitCode> named(String text) {
        return named.of(text);
    }

    private Optional<UnitCode> findNamed(String text) {
        return plan.units().stream()
                .map(Unit::code)
                .filter(code -> code.value().equals(text.strip()))
                .findFirst()
                .or(() -> plan.unitNamed(text).map(Unit::code))
                .or(() -> mentioned(text));
    }

    /**
     * The one unit that the text mentions; none when it mentions several. Units that owe a ledger come before those that only
     * read them, as in 某县报市财政局. A name inside a longer name does not count.
     */
    Optional<UnitCode> mentioned(String text) {
        return mentioned.of(text);
    }

    private Optional<UnitCode> findMentioned(String text) {
        String normal = Wording.normal(text);
        List<String> found = names.keySet().stream().filter(normal::contains).toList();
        List<UnitCode> units = found.stream()
                .filter(name -> found.stream().noneMatch(longer -> isWithin(name, longer)))
                .map(names::get)
                .distinct()
                .toList();
        List<UnitCode> reporting = units.stream().filter(this::reports).toList();
        return only(reporting.isEmpty() ? units : reporting);
    }

    private static Optional<UnitCode> only(List<UnitCode> units) {
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** Whether the text is one of the unit's names or stands within one, as 住建局 within 市住建局. */
    boolean isPartOfName(String text, UnitCode unit) {
        return text.length() > 1
                && names.entrySet().stream()
                        .anyMatch(name ->
                                name.getValue().equals(unit) && name.getKey().contains(text));
    }

    /** The one unit whose mail address it is. */
    Optional<UnitCode> ofAddress(String address) {
        String wanted = address.strip().toLowerCase(Locale.ROOT);
        return only(plan.units().stream()
                .filter(unit -> unit.mail()
                        .filter(mail -> mail.toLowerCase(Locale.ROOT).equals(wanted))
                        .isPresent())
                .map(Unit::code)
                .toList());
    }

    /** Whether the unit owes a ledger. */
    boolean reports(UnitCode unit) {
        return plan.unit(unit).reports();
    }

    private static boolean isWithin(String name, String longer) {
        return longer.length() > name.length() && longer.contains(name);
    }
}
