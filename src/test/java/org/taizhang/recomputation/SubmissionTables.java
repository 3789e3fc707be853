package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.recomputation.TableForm.Row;

/** The tables of the 督查专报 on ledgers: who handed in, what was found, what was left out, and from which cell each figure comes. */
final class SubmissionTables {

    private static final String ANNEX = "报送情况和校验意见";

    private static final Map<String, String> OUTCOMES = Map.of("ACCEPTED", "按时报送", "REJECTED", "退回", "SILENT", "未报");

    /** Cells that are named of a kind of finding. */
    private static final int PLACES = 6;

    private final Facts facts;
    private final FindingForms findings;

    SubmissionTables(Facts facts) {
        this.facts = facts;
        this.findings = new FindingForms(facts);
    }

    List<TableForm> all() {
        return Stream.of(submissions(), kinds(), byUnit(), unused(), sources())
                .filter(form -> !form.rows().isEmpty())
                .toList();
    }

    private TableForm submissions() {
        List<Row> rows = new ArrayList<>();
        for (Fact submission : facts.submissions()) {
            Fact handIn = submission.of("handIn");
            boolean late = handIn.is("late") && handIn.text("outcome").equals("ACCEPTED");
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    facts.unitName(handIn.text("unit")),
                    late ? "逾期报送" : Objects.requireNonNull(OUTCOMES.get(handIn.text("outcome"))),
                    handIn.has("received") ? handIn.text("received") : Written.NONE,
                    handIn.has("file") ? handIn.text("file") : Written.NONE,
                    StandingCells.count(submission, "rejects"),
                    StandingCells.count(submission, "errors"),
                    StandingCells.count(submission, "warnings"),
                    StandingCells.count(submission, "notes")));
        }
        return new TableForm(
                ANNEX, "报送情况", List.of(List.of("序号", "单位", "报送结果", "报送日期", "台账文件", "退回", "错误", "疑点", "提示")), rows);
    }

    private TableForm kinds() {
        List<Row> rows = new ArrayList<>();
        for (String severity : FindingForms.SEVERITIES) {
            FindingForms.byKind(findings.of(severity)).forEach((kind, found) -> {
                Map<String, Long> units = found.stream()
                        .collect(Collectors.groupingBy(findings::unit, LinkedHashMap::new, Collectors.counting()));
                rows.add(Row.of(
                        FindingForms.severityName(severity),
                        kind.code(),
                        FindingForms.title(kind),
                        String.valueOf(found.size()),
                        units.entrySet().stream()
                                .map(unit -> unit.getKey() + (unit.getValue() == 1 ? "" : "（" + unit.getValue() + "）"))
                                .collect(Collectors.joining("、"))));
            });
        }
        return new TableForm(ANNEX, "校验意见分类统计", List.of(List.of("级别", "代码", "意见", "条数", "单位")), rows);
    }

    private TableForm byUnit() {
        List<Row> rows = new ArrayList<>();
        for (String severity : FindingForms.SEVERITIES.subList(0, FindingForms.SEVERITIES.indexOf("NOTE"))) {
            findings.of(severity).stream()
                    .collect(Collectors.groupingBy(findings::unit, LinkedHashMap::new, Collectors.toList()))
                    .forEach((unit, found) -> rows.add(Row.of(
                            FindingForms.severityName(severity), unit, String.valueOf(found.size()), words(found))));
        }
        return new TableForm(ANNEX, "校验意见分单位情况", List.of(List.of("级别", "单位", "条数", "意见和所在单元格")), rows);
    }

    private static String words(List<Fact> findings) {
        return FindingForms.byKind(findings).entrySet().stream()
                .map(kind -> FindingForms.title(kind.getKey()) + kind.getValue().size() + "条" + places(kind.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String places(List<Fact> findings) {
        List<String> places = findings.stream()
                .map(FindingForms::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
        String named = places.stream().limit(PLACES).collect(Collectors.joining("、"));
        return places.isEmpty() ? "" : "（" + named + (places.size() > PLACES ? "等" : "") + "）";
    }

    private TableForm unused() {
        return new TableForm(
                ANNEX,
                "未采用的数据",
                List.of(List.of("单位", "指标", "位置", "原文", "原因")),
                findings.unused().stream().map(this::unused).toList());
    }

    private Row unused(Fact finding) {
        String place = FindingForms.place(finding);
        String whole = finding.text("severity").equals("REJECT") ? "整份台账" : Written.NONE;
        return Row.of(
                findings.unit(finding),
                facts.indicators().stream()
                        .filter(indicator -> indicator.text("code").equals(finding.text("indicator")))
                        .map(Facts::name)
                        .findFirst()
                        .orElse(whole),
                place.isEmpty() ? finding.of("place").text("file") : place,
                finding.text("seen").isBlank() ? Written.NONE : finding.text("seen"),
                FindingForms.sentence(finding));
    }

    private TableForm sources() {
        Map<String, String> numbers = new LinkedHashMap<>();
        List<Fact> handIns = facts.handIns();
        for (int i = 0; i < handIns.size(); i++) {
            numbers.put(handIns.get(i).text("file"), String.valueOf(i + 1));
        }
        List<Row> rows = new ArrayList<>();
        for (Fact indicator : facts.indicators()) {
            List<Row> own = Stream.concat(
                            rows(indicator, "units", "", numbers), rows(indicator, "otherReports", "（核对）", numbers))
                    .toList();
            if (!own.isEmpty()) {
                rows.add(Row.over(Facts.name(indicator) + "：" + measured(indicator)));
            }
            rows.addAll(own);
        }
        return new TableForm("数据来源", "", List.of(List.of("单位", "采用值", "原文", "台账", "工作表", "单元格")), rows);
    }

    /** The unit of measure follows the figure, before stage and count of units. */
    private static String measured(Fact indicator) {
        String achieved = StandingCells.achieved(indicator.of("city"), "，");
        String measure = indicator.of("city").has("achieved") ? indicator.text("unitOfMeasure") : "";
        int end = achieved.contains("，") ? achieved.indexOf('，') : achieved.length();
        return achieved.substring(0, end) + measure + achieved.substring(end);
    }

    private Stream<Row> rows(Fact indicator, String part, String use, Map<String, String> numbers) {
        return indicator.all(part).stream()
                .flatMap(unit -> unit.of("standing").all("sources").stream()
                        .map(source -> Row.of(
                                facts.unitName(unit.text("unit")) + use,
                                kind(source) + Written.amount(source.decimal("value")),
                                source.text("raw"),
                                numbers.getOrDefault(source.text("file"), source.text("file")),
                                source.text("sheet"),
                                source.text("cell"))));
    }

    private static String kind(Fact source) {
        return Map.of("NUMERATOR", "分子", "DENOMINATOR", "分母").getOrDefault(source.text("part"), "");
    }
}
