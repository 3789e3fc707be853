package org.taizhang.briefing;

import java.time.LocalDate;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;

/**
 * What a briefing says about itself: red head (版头), title, whose it is, and what the figures rest on.
 *
 * @param issuer the red name, such as 督查专报
 * @param issue year and number of the issue
 * @param office the office that puts it out
 * @param date as-of date, in words
 * @param running what the paper is in one line
 * @param identity the hash of the run's inputs
 * @param address from whom to whom it goes, and of which day it is
 * @param asOf the day that the file's own dates are set to, since the same figures must give the same bytes
 */
record Masthead(
        String issuer,
        String issue,
        String office,
        String date,
        String title,
        String subject,
        String running,
        String imprint,
        boolean sample,
        String identity,
        Address address,
        LocalDate asOf) {

    static Masthead of(Document document, FrozenFigures figures, Edition edition, Address address) {
        Head head = figures.head();
        String key = document.name();
        String round = Wording.name(head.round());
        String issuer = Wording.say(key + ".issuer");
        String issue = Wording.say("masthead.issue", head.year(), Wording.number(head.round()));
        return new Masthead(
                issuer,
                issue,
                document.audience() == Document.Audience.FINANCE ? head.treasurer() : head.supervisor(),
                Wording.say("masthead.date", Amounts.of(head.asOf())),
                Wording.say(key + ".title", head.planTitle(), round),
                Wording.say(key + ".subject", head.region(), head.year(), round),
                Wording.say("masthead.running", issuer, issue, head.planTitle(), round),
                imprint(document, figures, edition),
                figures.sample(),
                figures.figuresHash(),
                address,
                head.asOf());
    }

    private static String imprint(Document document, FrozenFigures figures, Edition edition) {
        Head head = figures.head();
        return Wording.say(
                document.name() + ".imprint",
                Amounts.of(head.asOf()),
                Amounts.of(head.due()),
                head.documentNumber(),
                edition.number(),
                figures.figuresHash());
    }

    /** The same with a further sentence in its imprint. */
    Masthead noting(String sentence) {
        return new Masthead(
                issuer,
                issue,
                office,
                date,
                title,
                subject,
                running,
                imprint + sentence,
                sample,
                identity,
                address,
                asOf);
    }
}
