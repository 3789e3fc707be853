package org.taizhang.findings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How grave each kind of finding is under one plan (校验规则的级别): the catalogue's severity, unless the plan changed it or switched
 * the kind off (停用).
 *
 * @param changes by kind, in the catalogue's order; a kind that is absent is as catalogued
 */
public record Severities(Map<FindingKind, Change> changes) {

    /** Everything as catalogued. */
    public static final Severities AS_CATALOGUED = new Severities(Map.of());

    /** Copies the changes. */
    public Severities {
        Map<FindingKind, Change> ordered = new EnumMap<>(FindingKind.class);
        ordered.putAll(changes);
        changes = Collections.unmodifiableMap(ordered);
    }

    /**
     * What a plan makes of a kind.
     *
     * @param severity empty when it is switched off
     * @param reason why, in the plan's words; may be empty
     */
    public record Change(Optional<Severity> severity, String reason) {}

    /** The severity of that kind; empty when it is switched off. */
    public Optional<Severity> of(FindingKind kind) {
        Change change = changes.get(kind);
        return change == null ? Optional.of(kind.severity()) : change.severity();
    }

    /** The change that the plan made to that kind, if it made one. */
    public Optional<Change> change(FindingKind kind) {
        return Optional.ofNullable(changes.get(kind));
    }

    /** The findings as grave as the plan has them; those of a kind that is switched off are gone. */
    public List<Finding> applyTo(List<Finding> findings) {
        return changes.isEmpty()
                ? findings
                : findings.stream().flatMap(this::applyTo).toList();
    }

    private Stream<Finding> applyTo(Finding finding) {
        Change change = changes.get(finding.kind());
        return change == null ? Stream.of(finding) : change.severity().map(finding::as).stream();
    }
}
