package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.recomputation.MoneyFacts.Pace;
import org.taizhang.recomputation.TableForm.Row;

/** The tables of the 财政简报: sums in every view, payments against the work, and the cells that each amount comes from. */
final class MoneyTables {

    private static final Map<Pace, String> PACES =
            Map.of(Pace.AHEAD, "▲资金超前", Pace.MATCHING, "○匹配", Pace.BEHIND, "■支付滞后", Pace.UNKNOWN, "◇无法对照");

    private static final List<String> AMOUNTS = List.of("arranged", "inPlace", "paid");

    private final Facts facts;
    private final MoneyFacts money;

    MoneyTables(Facts facts) {
        this.facts = facts;
        this.money = new MoneyFacts(facts);
    }

    List<TableForm> all() {
        return Stream.concat(Stream.of("分类别", "分任务", "分来源", "分单位").map(this::sums), Stream.of(pace(), sources()))
                .toList();
    }

    private TableForm sums(String view) {
        String planned = facts.money().is("plannedIsSample") ? "计划（示例）" : "计划";
        return new TableForm(
                "资金安排、到位和支付情况",
                view + "资金（单位：万元）",
                List.of(List.of("项目", planned, "安排", "到位", "支付", "到位率", "支付率", "执行率", "工作进度", "较上轮支付")),
                Stream.concat(
                                Stream.of(sums("合计", money.total())),
                                money.rows(view).stream().map(row -> sums(row.text("label"), row)))
                        .toList());
    }

    private static Row sums(String name, Fact row) {
        BigDecimal grown = MoneyFacts.grown(row);
        return Row.of(
                name,
                Written.money(row.decimal("planned")),
                Written.money(row.decimal("arranged")),
                Written.money(row.decimal("inPlace")),
                Written.money(row.decimal("paid")),
                Written.percent(row.decimal("inPlaceRate")),
                Written.percent(row.decimal("paidRate")),
                Written.percent(row.decimal("executionRate")),
                Written.percent(row.decimal("progress")),
                grown == null ? Written.NONE : Written.sign(grown) + Written.money(grown));
    }

    private TableForm pace() {
        return new TableForm(
                "资金支付与工作进度对照",
                "",
                List.of(List.of("任务", "名称", "牵头单位", "安排", "支付", "执行率", "工作进度", "相差百分点", "对照")),
                money.withMoney().stream()
                        .map(task -> Row.of(
                                task.text("key"),
                                task.text("label"),
                                money.leads(task),
                                Written.money(task.decimal("arranged")),
                                Written.money(task.decimal("paid")),
                                Written.percent(task.decimal("executionRate")),
                                Written.percent(task.decimal("progress")),
                                Written.points(MoneyFacts.gap(task)),
                                Objects.requireNonNull(PACES.get(Pace.of(task)))))
                        .toList());
    }

    /** A row has a unit's money for a task, source beside source, and the area of its cells. */
    private TableForm sources() {
        List<String> sources = money.rows("分来源").stream()
                .map(row -> row.text("key"))
                .filter(source -> money.lines().stream()
                        .anyMatch(line -> line.text("source").equals(source)))
                .toList();
        List<String> heads = new ArrayList<>(List.of("任务"));
        heads.addAll(sources);
        heads.add("单元格");
        List<String> below =
                sources.stream().flatMap(source -> Stream.of("安排", "到位", "支付")).toList();
        List<Row> rows = new ArrayList<>();
        String ledger = "";
        for (List<Fact> lines : gathered()) {
            String own = ledger(lines);
            if (!own.equals(ledger)) {
                ledger = own;
                rows.add(Row.over(ledger));
            }
            rows.add(row(lines, sources));
        }
        return new TableForm("资金数据来源", "", List.of(heads, below), rows);
    }

    /** Lines that follow each other of one unit and task, no source twice. */
    private List<List<Fact>> gathered() {
        List<List<Fact>> rows = new ArrayList<>();
        for (Fact line : money.lines()) {
            List<Fact> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            boolean goesOn = !last.isEmpty()
                    && Stream.of("unit", "task")
                            .allMatch(field -> last.get(0).text(field).equals(line.text(field)))
                    && last.stream().noneMatch(other -> other.text("source").equals(line.text("source")));
            if (!goesOn) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        return rows;
    }

    private String ledger(List<Fact> lines) {
        return facts.unitName(lines.get(0).text("unit")) + joined(lines, "file") + "工作表“" + joined(lines, "sheet")
                + "”";
    }

    private static String joined(List<Fact> lines, String field) {
        return lines.stream()
                .flatMap(line -> line.all("sources").stream())
                .map(source -> source.text(field))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static Row row(List<Fact> lines, List<String> sources) {
        List<String> cells = new ArrayList<>(List.of(lines.get(0).text("task")));
        for (String source : sources) {
            for (String amount : AMOUNTS) {
                cells.add(lines.stream()
                        .filter(line -> line.text("source").equals(source))
                        .map(line -> Written.money(line.decimal(amount)))
                        .collect(Collectors.joining()));
            }
        }
        cells.add(SourceArea.of(lines));
        return Row.of(cells);
    }
}
