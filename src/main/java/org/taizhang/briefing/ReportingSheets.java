package org.taizhang.briefing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.findings.Finding;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;

/** The sheets 报送情况 (a row a unit), 校验意见 (a row a finding) and 工作情况 (a row a text that a unit wrote). */
final class ReportingSheets {

    private static final int[] SUBMISSION_WIDTHS = {18, 12, 12, 40, 30, 8, 8, 8, 8, 68};
    private static final int[] FINDING_WIDTHS = {8, 8, 20, 18, 8, 36, 14, 10, 24, 50, 50};
    private static final int[] WORDS_WIDTHS = {8, 24, 16, 10, 50, 40, 40, 40, 40};

    private final FrozenFigures figures;
    private final Units units;

    ReportingSheets(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        LedgerTable submissions = new LedgerTable(book, "submissions", about, SUBMISSION_WIDTHS);
        figures.submissions().forEach(submission -> submission(submissions, submission));
        submissions.finish(1);
        LedgerTable findings = new LedgerTable(book, "findings", about, FINDING_WIDTHS);
        figures.findings().forEach(finding -> finding(findings, finding));
        findings.finish(2);
        LedgerTable words = new LedgerTable(book, "words", about, WORDS_WIDTHS);
        figures.indicators().forEach(indicator -> words(words, indicator));
        words.finish(3);
    }

    private void submission(LedgerTable table, Submission submission) {
        HandIn handIn = submission.handIn();
        table.nextRow();
        table.text(units.shortName(handIn.unit()))
                .centred(SubmissionRow.outcome(handIn))
                .centred(SubmissionRow.received(handIn))
                .text(handIn.file())
                .text(Wording.list(handIn.otherFiles()))
                .count(submission.rejects())
                .count(submission.errors())
                .count(submission.warnings())
                .count(submission.notes())
                .text(handIn.sha256());
    }

    private void finding(LedgerTable table, Finding finding) {
        table.nextRow();
        table.centred(FindingRow.CATALOGUE.name(finding.severity()))
                .centred(finding.kind().code())
                .text(FindingRow.CATALOGUE.title(finding.kind()))
                .text(finding.unit() == null ? "" : units.shortName(finding.unit()))
                .centred(text(finding.indicator()))
                .text(finding.place().file())
                .text(finding.place().sheet())
                .centred(text(finding.place().cell()))
                .text(finding.seen())
                .text(FindingRow.CATALOGUE.sentence(finding))
                .text(FindingRow.CATALOGUE.remedy(finding.kind()));
    }

    private void words(LedgerTable table, IndicatorFigures indicator) {
        indicator.units().forEach(unit -> words(table, indicator, unit.unit(), unit.narrative()));
        indicator.otherReports().forEach(unit -> words(table, indicator, unit.unit(), unit.narrative()));
        indicator.otherWords().forEach(unit -> words(table, indicator, unit.unit(), unit.narrative()));
    }

    private void words(LedgerTable table, IndicatorFigures indicator, UnitCode unit, @Nullable Narrative narrative) {
        if (narrative != null) {
            table.nextRow();
            table.centred(indicator.code().value())
                    .text(indicator.name())
                    .text(units.shortName(unit))
                    .centred(narrative.status())
                    .text(narrative.progress())
                    .text(narrative.innovation())
                    .text(narrative.results())
                    .text(narrative.difficulties())
                    .text(narrative.nextSteps());
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
