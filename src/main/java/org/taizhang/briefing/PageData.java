package org.taizhang.briefing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the run page shows, embedded in it as JSON. Figures stand as documents print them, in the words and with the digits of
 * {@link Amounts}; only charts get plain decimals. What cannot be said is null and left out.
 *
 * @param words the words of the page's script, by key
 * @param files the received files that sources name by their place in this list, since a file is named many times
 * @param changed what this edition says of the one that it replaces; null for a first one
 * @param closed what there is to say of earlier rounds that were closed
 */
record PageData(
        Map<String, String> words,
        List<LightName> lights,
        List<Name> severities,
        List<Name> units,
        List<Fact> facts,
        Counts counts,
        List<Link> documents,
        @Nullable String changed,
        List<EditionRow> changes,
        List<String> closed,
        List<RevisionRow> revisions,
        List<HandInLine> board,
        List<IndicatorLine> indicators,
        Purse money,
        List<FindingLine> findings,
        Charts charts,
        List<String> files) {

    /** What a key is called. */
    record Name(String key, String name) {}

    /** A light with the sign that tells it without colour. */
    record LightName(String key, String sign, String name) {}

    /** Something that is so of the whole run. */
    record Fact(String name, String value) {}

    /** A file of the edition; the link is relative to the page and ready for a browser. */
    record Link(String name, String link, @Nullable String about) {}

    /** How many units did what. */
    record Counts(int expected, long reported, long late, long rejected, long silent) {}

    /** A unit's hand-in; findings are counted by severity, without those of which there are none. */
    record HandInLine(
            String unit,
            String outcome,
            String outcomeName,
            @Nullable String received,
            @Nullable String file,
            List<String> otherFiles,
            Map<String, Integer> findings) {}

    /** An indicator with the city's standing and each unit's. */
    record IndicatorLine(
            String code,
            String name,
            String category,
            String measure,
            String target,
            String leads,
            StandingLine city,
            List<UnitLine> units) {}

    /** A unit's standing; one that does not count is only compared with the city's, or is what units below it come to. */
    record UnitLine(String unit, boolean counts, @Nullable Boolean subtotal, StandingLine standing) {}

    /** A standing; what is achieved once more in words while units are missing. */
    record StandingLine(
            String light,
            @Nullable String target,
            @Nullable String achieved,
            @Nullable String soFar,
            @Nullable String stage,
            @Nullable String rate,
            @Nullable String expected,
            @Nullable String gap,
            @Nullable String change,
            @Nullable String projected,
            @Nullable String needed,
            int reported,
            int owed,
            boolean doubtful,
            List<SourceLine> sources) {}

    /** A cell; the file is a place in the list of files. */
    record SourceLine(
            String unit, @Nullable String part, int file, String sheet, String cell, String raw, String value) {}

    /** Money in every view. */
    record Purse(boolean any, boolean plannedIsSample, List<MoneySum> rows, List<MoneyPart> lines) {}

    /** A row of a view. */
    record MoneySum(
            String view,
            String viewName,
            String key,
            String label,
            @Nullable String planned,
            String arranged,
            String inPlace,
            String paid,
            @Nullable String inPlaceRate,
            @Nullable String paidRate,
            @Nullable String executionRate,
            @Nullable String progress,
            @Nullable String change) {}

    /** A line of a ledger, under its key in every view. */
    record MoneyPart(
            String unit,
            String task,
            String source,
            String category,
            @Nullable String arranged,
            @Nullable String inPlace,
            @Nullable String paid,
            List<SourceLine> sources) {}

    /** A finding. */
    record FindingLine(
            String severity,
            String code,
            String title,
            @Nullable String unit,
            @Nullable String indicator,
            @Nullable String file,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String seen,
            String sentence,
            String remedy) {}

    /** What is drawn. */
    record Charts(
            String expected,
            List<LightBar> categories,
            List<LightBar> rounds,
            List<ScoreBar> counties,
            @Nullable List<ScoreBar> towns,
            List<ScoreBar> departments,
            List<ExecutionPoint> execution) {}

    /** How many indicators show each light, without those that none shows. */
    record LightBar(
            String name,
            Map<String, Integer> lights,
            @Nullable String pace) {}

    /** A unit's score. */
    record ScoreBar(String name, String score) {}

    /** A task's execution rate against the progress of its work. */
    record ExecutionPoint(String code, String name, String execution, String progress) {}
}
