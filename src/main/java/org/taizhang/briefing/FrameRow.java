package org.taizhang.briefing;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/** A block as the frame's layout asks for it: the table's layout and rows as JasperReports knows them. */
record FrameRow(
        Integer section,
        @Nullable String heading,
        @Nullable String subheading,
        @Nullable String words,
        @Nullable String note,
        @Nullable JasperReport table,
        JRDataSource rows) {

    static FrameRow of(Block block) {
        return new FrameRow(
                block.section(),
                block.heading(),
                block.subheading(),
                block.words(),
                block.note(),
                block.layout() == null ? null : Layouts.named(block.layout()),
                new Rows(block.rows()));
    }
}
