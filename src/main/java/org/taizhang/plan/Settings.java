package org.taizhang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.taizhang.terms.PlanId;

/** What the sheet 方案 says; see {@link Plan} for the meaning of each. */
record Settings(
        PlanId id,
        String title,
        String region,
        String issuer,
        String documentNumber,
        LocalDate issued,
        int year,
        ZoneId zone,
        String supervisor,
        String treasurer,
        BigDecimal yellowBand,
        List<String> stages,
        List<String> moneySources,
        Map<String, Plan.MeasureFactor> unitsOfMeasure,
        Map<String, List<String>> headerSynonyms,
        Typefaces typefaces,
        Practice practice) {

    /** The plan of these settings and what the other sheets say. */
    Plan plan(
            List<Unit> units,
            List<Task> tasks,
            List<Indicator> indicators,
            List<RoundSchedule> rounds,
            List<PlannedMoney> money,
            List<Recipient> recipients) {
        return new Plan(
                id,
                title,
                region,
                issuer,
                documentNumber,
                issued,
                year,
                zone,
                supervisor,
                treasurer,
                yellowBand,
                stages,
                moneySources,
                unitsOfMeasure,
                headerSynonyms,
                typefaces,
                units,
                tasks,
                indicators,
                rounds,
                money,
                recipients,
                practice);
    }
}
