package org.taizhang.job;

import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/** A plan as it would be in another year, under another name. */
final class OtherYear {

    private OtherYear() {}

    static Plan of(Plan plan, PlanId id, int year) {
        int later = year - plan.year();
        return new Plan(
                id,
                plan.title(),
                plan.region(),
                plan.issuer(),
                plan.documentNumber(),
                plan.issued().plusYears(later),
                year,
                plan.zone(),
                plan.supervisor(),
                plan.treasurer(),
                plan.yellowBand(),
                plan.stages(),
                plan.moneySources(),
                plan.unitsOfMeasure(),
                plan.headerSynonyms(),
                plan.typefaces(),
                plan.units(),
                plan.tasks(),
                plan.indicators(),
                plan.rounds().stream()
                        .map(entry -> new RoundSchedule(
                                new Round(year, entry.round().period()),
                                entry.due().plusYears(later),
                                entry.asOf().plusYears(later),
                                entry.expected()))
                        .toList(),
                plan.money(),
                plan.recipients(),
                plan.practice());
    }
}
