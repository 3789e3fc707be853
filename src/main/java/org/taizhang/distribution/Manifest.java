package org.taizhang.distribution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Severity;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * What an edition (版次) was made from and consists of, written as manifest.json. The same inputs give the same bytes: nothing
 * that differs from run to run stands here.
 *
 * @param version of this form
 * @param round of a year's papers the year's last one
 * @param edition counted from 1; it goes up when other inputs make other documents
 * @param inputsHash the identity of the inputs
 * @param findingsByCode how many findings of each code, by code
 */
public record Manifest(
        int version,
        PlanId plan,
        Round round,
        int edition,
        String inputsHash,
        String planSha256,
        List<Input> inputs,
        List<PublishedDocument> documents,
        Map<Severity, Long> findingsBySeverity,
        Map<String, Long> findingsByCode,
        int unitsExpected,
        int unitsReported,
        int unitsLate,
        int unitsSilent,
        int unitsRejected,
        boolean sample,
        Versions versions) {

    /** The present form. */
    public static final int VERSION = 1;

    /**
     * A received file.
     *
     * @param unit who sent it, null when nobody knows
     */
    public record Input(
            Round round,
            String file,
            String sha256,
            @Nullable UnitCode unit,
            Outcome outcome) {}

    /** What became of a received file. */
    public enum Outcome {
        /** Its figures count, or it is a register of receipts that was read. */
        USED,
        /** It could not be used. */
        REJECTED,
        /** Another file of the unit counts instead, or it is a copy. */
        NOT_USED,
        /** It came after its round was closed (封账). */
        KEPT_APART
    }

    /**
     * A file of the edition.
     *
     * @param pages of a PDF or sheets of a workbook; 0 for data files and for what its reader breaks into pages
     * @param audience who reads it; empty for data files
     */
    public record PublishedDocument(String file, String sha256, int pages, String audience) {}

    /** What decided how the inputs were understood. */
    public record Versions(String program, int intake, int figures) {}
}
