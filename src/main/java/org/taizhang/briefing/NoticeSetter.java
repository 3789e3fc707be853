package org.taizhang.briefing;

import java.util.Collection;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;

/**
 * Sets the notices of several units, each on a page of its own. All are exported as one PDF and then taken apart, since cutting a
 * typeface down to the glyphs that are used costs far more than a page, and so is done once for all of them.
 */
final class NoticeSetter {

    private final Typesetter typesetter;
    private final Faces faces;
    private final FrozenFigures figures;

    NoticeSetter(Typesetter typesetter, Faces faces, FrozenFigures figures) {
        this.typesetter = typesetter;
        this.faces = faces;
        this.figures = figures;
    }

    /** A notice with its page as it was set. */
    private record Fitted(UnitEntry unit, UnitNotice notice, JasperPrint pages) {

        boolean fits() {
            return pages.getPages().size() == 1;
        }
    }

    /** Takes a notice as a PDF, raw, beside its page as it was set. */
    interface Taker {
        void take(UnitEntry unit, UnitNotice notice, PrintedPages printed, byte[] pdf);
    }

    /** Sets the notices of the units and hands them on in that order. */
    void set(Collection<UnitEntry> units, Taker taker) {
        List<Fitted> fitted = units.stream().map(this::fitted).toList();
        if (fitted.isEmpty()) {
            return;
        }
        byte[] together = typesetter.pdf(
                fitted.stream().map(Fitted::pages).toList(),
                fitted.get(0).notice().letter().masthead());
        List<byte[]> apart = PdfParts.of(
                together,
                fitted.stream()
                        .map(each -> new PdfParts.Part(
                                each.pages().getPages().size(),
                                each.notice().letter().masthead()))
                        .toList());
        for (int i = 0; i < fitted.size(); i++) {
            Fitted each = fitted.get(i);
            taker.take(each.unit(), each.notice(), new PrintedPages(each.pages()), apart.get(i));
        }
    }

    /** With as much in it as fits on a page: rather fewer indicators than fewer findings in full. */
    private Fitted fitted(UnitEntry unit) {
        Fitted whole = set(unit, Integer.MAX_VALUE, UnitNotice.POINTS);
        if (whole.fits()) {
            return whole;
        }
        int points = UnitNotice.POINTS;
        Fitted bare = set(unit, 0, points);
        while (!bare.fits() && points > 0) {
            points--;
            bare = set(unit, 0, points);
        }
        return fullest(bare, whole.notice().rows().size(), points);
    }

    /** Between one that fits without any indicator and one that does not with so many: the fullest that fits, found by halving. */
    private Fitted fullest(Fitted bare, int tooMany, int points) {
        Fitted best = bare;
        int fits = 0;
        int over = tooMany;
        while (over - fits > 1) {
            int most = (fits + over) / 2;
            Fitted tried = set(best.unit(), most, points);
            if (tried.fits()) {
                best = tried;
                fits = most;
            } else {
                over = most;
            }
        }
        return best;
    }

    private Fitted set(UnitEntry unit, int most, int points) {
        UnitNotice notice = notice(unit, most, points);
        return new Fitted(unit, notice, typesetter.pages(notice));
    }

    private UnitNotice notice(UnitEntry unit, int most, int points) {
        return UnitNotice.of(unit, figures, most, points).legible(faces);
    }
}
