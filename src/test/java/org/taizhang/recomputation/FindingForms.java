package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taizhang.findings.FindingKind;

/** What was found in ledgers (校验意见), as sentences and tables tell it. The sentence of a kind is that of the catalogue of rules. */
final class FindingForms {

    static final List<String> SEVERITIES = List.of("REJECT", "ERROR", "WARNING", "NOTE");

    private static final Map<String, String> SEVERITY_NAMES =
            Map.of("REJECT", "退回", "ERROR", "错误", "WARNING", "疑点", "NOTE", "提示");

    private static final ResourceBundle CATALOGUE = ResourceBundle.getBundle(
            "org.taizhang.findings.words",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private final Facts facts;

    FindingForms(Facts facts) {
        this.facts = facts;
    }

    /** The sentences of the 督查专报. */
    List<SentenceForm> inSentences() {
        return List.of(
                form("台账校验共提出意见{n}条：{parts}。", said -> counts(said, facts.findings(), "parts")),
                form("台账校验共提出意见{n}条，均为提示。", said -> {
                    said.is("n", facts.findings().size());
                    said.is("n", of("NOTE").size());
                }),
                form("错误和疑点中较多的是{kinds}。", said -> said.isFirstOf("kinds", frequent())),
                form("因差错没有采用的有{n}处，涉及{units}，原因逐项列明。", said -> {
                    said.is("n", unused().size());
                    said.isFirstOf(
                            "units",
                            unused().stream().map(this::unit).distinct().toList());
                }));
    }

    static void counts(Said said, List<Fact> findings, String parts) {
        said.is("n", findings.size());
        said.is(
                parts,
                String.join(
                        "、",
                        SEVERITIES.stream()
                                .filter(severity -> !of(severity, findings).isEmpty())
                                .map(severity -> severityName(severity)
                                        + of(severity, findings).size() + "条")
                                .toList()));
    }

    static String severityName(String severity) {
        return Objects.requireNonNull(SEVERITY_NAMES.get(severity), severity);
    }

    static List<Fact> of(String severity, List<Fact> findings) {
        return findings.stream()
                .filter(finding -> finding.text("severity").equals(severity))
                .toList();
    }

    List<Fact> of(String severity) {
        return of(severity, facts.findings());
    }

    /** In the order of the rules' kinds. */
    static Map<FindingKind, List<Fact>> byKind(List<Fact> findings) {
        TreeMap<FindingKind, List<Fact>> byKind = new TreeMap<>();
        findings.forEach(
                finding -> byKind.computeIfAbsent(FindingKind.valueOf(finding.text("kind")), kind -> new ArrayList<>())
                        .add(finding));
        return byKind;
    }

    private List<String> frequent() {
        List<Fact> grave = facts.findings().stream()
                .filter(finding -> !finding.text("severity").equals("NOTE"))
                .toList();
        return byKind(grave).entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .map(kind -> title(kind.getKey()) + kind.getValue().size() + "条")
                .toList();
    }

    /** Grave ones of what a ledger holds, but for a cause that is missing. */
    List<Fact> unused() {
        return facts.findings().stream()
                .filter(finding -> List.of("REJECT", "ERROR").contains(finding.text("severity")))
                .filter(finding ->
                        finding.of("place").has("file") && !finding.text("kind").equals("MISSING_CAUSE"))
                .toList();
    }

    String unit(Fact finding) {
        return finding.has("unit") ? facts.unitName(finding.text("unit")) : "单位不明";
    }

    static String title(FindingKind kind) {
        return Run.solid(CATALOGUE.getString(kind.code() + ".title"));
    }

    static String sentence(Fact finding) {
        String pattern =
                CATALOGUE.getString(FindingKind.valueOf(finding.text("kind")).code() + ".sentence");
        return new MessageFormat(pattern, Locale.ROOT)
                .format(finding.texts("arguments").toArray());
    }

    /** Sheet and cell, as far as it is known. */
    static String place(Fact finding) {
        Fact place = finding.of("place");
        return Run.solid(String.join(
                "", Stream.of(place.text("sheet"), place.text("cell")).toList()));
    }
}
