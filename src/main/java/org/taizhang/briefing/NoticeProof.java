package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.UnitCode;

/** Proves a finished 单位通报: one page, every text in full, each row's figures as they are frozen, and all of it read back. */
final class NoticeProof {

    private final UnitNotice notice;
    private final UnitCode unit;
    private final FrozenFigures figures;
    private final PrintedPages printed;
    private final Faces faces;
    private final List<Miss> misses = new ArrayList<>();

    NoticeProof(UnitNotice notice, UnitCode unit, FrozenFigures figures, PrintedPages printed, Faces faces) {
        this.notice = notice;
        this.unit = unit;
        this.figures = figures;
        this.printed = printed;
        this.faces = faces;
    }

    /** What is wrong with the file; empty when it is proved. */
    List<Miss> of(Path file) {
        String name = String.valueOf(file.getFileName());
        PagesProof pages = new PagesProof(name, printed, faces, notice.letter().masthead(), misses::add);
        pages.set();
        if (printed.pages() != 1) {
            misses.add(new Miss(name, Miss.Kind.UNREADABLE, "", printed.pages() + " / 1"));
        }
        String everything = String.join("\n", printed.streams());
        notice.texts().stream()
                .map(text -> Texts.solid(Texts.printable(text)))
                .filter(text -> !everything.contains(text))
                .forEach(text -> misses.add(new Miss(name, Miss.Kind.TEXT_LOST, "", PagesProof.quoted(text))));
        notice.rows().forEach(row -> figures(row, name));
        pages.read(file);
        return List.copyOf(misses);
    }

    /** The figures are taken from the frozen ones again, not from the page model. */
    private void figures(NoticeRow row, String file) {
        figures.indicators().stream()
                .filter(indicator -> indicator.code().value().equals(row.code()))
                .map(this::expected)
                .filter(expected -> printed.rows().stream()
                        .noneMatch(printedRow -> printedRow.cells().containsAll(expected)))
                .forEach(expected ->
                        misses.add(new Miss(file, Miss.Kind.FIGURE_ABSENT, "", String.join(" ", expected))));
    }

    private List<String> expected(IndicatorFigures indicator) {
        Standing standing =
                indicator.of(unit).map(FrozenFigures.UnitFigures::standing).orElse(indicator.city());
        Pledge pledge = Pledge.of(figures.head(), indicator, standing);
        return List.of(
                indicator.code().value(),
                standing.achieved() == null ? Amounts.NONE : LightRow.figure(standing),
                pledge.rate(),
                Wording.sign(indicator, standing.light()),
                pledge.gap(),
                Amounts.of(standing.needed()));
    }
}
