package org.taizhang.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Recipient;
import org.taizhang.plan.Unit;

/** The small plan, its units with mail addresses and a distribution list. */
public final class MailPlan {

    private static final Map<String, String> ADDRESSES = Map.of(
            "east", "East@east.example",
            "west", "west@west.example",
            "housing", "housing@river.example",
            "office", "duty@river.example");

    private MailPlan() {}

    public static Plan plan() {
        return with(List.of(
                new Recipient("督查专报", "市政府督查室", Optional.empty()),
                new Recipient("督查专报", "市长办公室", Optional.of("mayor@river.example")),
                new Recipient("财政简报", "市长办公室", Optional.of("Mayor@river.example")),
                new Recipient("财政简报", "某局", Optional.empty())));
    }

    public static Plan with(List<Recipient> recipients) {
        return with(SmallPlan.plan(), ADDRESSES, recipients);
    }

    /** That plan with mail addresses and a distribution list. */
    public static Plan with(Plan plan, Map<String, String> addresses, List<Recipient> recipients) {
        return new Plan(
                plan.id(),
                plan.title(),
                plan.region(),
                plan.issuer(),
                plan.documentNumber(),
                plan.issued(),
                plan.year(),
                plan.zone(),
                plan.supervisor(),
                plan.supervisor(),
                plan.yellowBand(),
                plan.stages(),
                plan.moneySources(),
                plan.unitsOfMeasure(),
                plan.headerSynonyms(),
                plan.typefaces(),
                plan.units().stream().map(unit -> reachable(unit, addresses)).toList(),
                plan.tasks(),
                plan.indicators(),
                plan.rounds(),
                plan.money(),
                recipients,
                plan.practice());
    }

    private static Unit reachable(Unit unit, Map<String, String> addresses) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.aliases(),
                unit.type(),
                unit.groups(),
                unit.parent(),
                unit.reports(),
                Optional.ofNullable(addresses.get(unit.code().value())));
    }
}
