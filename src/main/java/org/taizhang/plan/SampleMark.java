package org.taizhang.plan;

import org.taizhang.findings.FindingKind;

/** The column 示例: whether a row's figure was made up to show something. It may not be left open, else fiction would pass for fact. */
final class SampleMark {

    private SampleMark() {}

    /** A mark that is missing is reported, and the figure taken for a sample. */
    static boolean in(PlanRow row) {
        return row.word(Column.SAMPLE, Vocabulary.YES_NO).orElse(true);
    }

    /** Says how many rows of the table are samples. */
    static void count(PlanTable table) {
        long samples = table.rows().stream().filter(SampleMark::in).count();
        if (samples > 0) {
            table.findings().inSheet(table.sheet(), FindingKind.SAMPLE_FIGURES, samples);
        }
    }
}
