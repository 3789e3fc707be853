package org.taizhang.briefing;

import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.spreadsheet.WorkbookDraft;

/** The sheet 分类汇总: one row a category, its lights as live counts over the sheet 指标汇总. */
final class CategorySheet {

    private static final String KEY = "categories";
    private static final int[] WIDTHS = {20, 10, 10, 10, 10, 12, 10, 14, 14};

    private final FrozenFigures figures;
    private final IndicatorSheet indicators;

    CategorySheet(FrozenFigures figures, IndicatorSheet indicators) {
        this.figures = figures;
        this.indicators = indicators;
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        LedgerTable table = new LedgerTable(book, KEY, about, WIDTHS);
        figures.categories().forEach(category -> row(table, category));
        table.finish(1);
    }

    private void row(LedgerTable table, CategoryFigures category) {
        String name = "$A" + table.nextRow();
        table.text(category.category()).count(category.indicators(), () -> indicators.count(name));
        for (Light light : Light.values()) {
            table.count(category.lights().getOrDefault(light, 0), () -> indicators.count(name, light));
        }
        table.percent(category.pace());
    }
}
