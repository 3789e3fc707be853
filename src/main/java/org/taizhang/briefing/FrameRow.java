package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/**
 * A row of the body as the frame's layout asks for it.
 *
 * @param number which row it is, from 0; what is set on a page says so, so that the page can be looked over
 * @param page counts up where a new page begins
 * @param style the line's style, null for no line
 * @param level of the bookmark, 0 for none
 */
record FrameRow(
        Integer number,
        Integer page,
        Integer gap,
        @Nullable String style,
        String text,
        @Nullable String bookmark,
        Integer level,
        @Nullable String note,
        @Nullable JasperReport table,
        JRDataSource rows) {

    static List<FrameRow> of(List<BodyRow> body) {
        List<FrameRow> rows = new ArrayList<>();
        int page = 0;
        for (BodyRow row : body) {
            page += row.opens() ? 1 : 0;
            rows.add(of(row, rows.size(), page));
        }
        return rows;
    }

    private static FrameRow of(BodyRow row, int number, int page) {
        return new FrameRow(
                number,
                page,
                row.gap(),
                row.kind() == null ? null : row.kind().style(row.first()),
                row.text(),
                row.bookmark(),
                row.level(),
                row.isLine() || row.isTable() ? null : row.text(),
                row.layout() == null ? null : Layouts.named(row.layout()),
                new Rows(row.records()));
    }
}
