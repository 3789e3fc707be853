package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What figures.json allows a paper to say, computed anew from its bare JSON: numbers by their subject, which is an indicator, unit,
 * task, category or source of money, and numbers about everything, by the word that they are counted in. A number is written
 * plainly, without zeros at its end, with % where it is one.
 */
final class Facts {

    /**
     * What belongs together in figures.json, such as a unit's figure for an indicator.
     *
     * @param subjects names that must stand near a number for it to be one of these
     * @param row whether only rows of tables can be about it
     */
    record Entry(List<String> subjects, Set<String> numbers, boolean row) {

        /** A name of one character must be a word of its line. */
        boolean isIn(String line, String text) {
            return subjects.stream()
                    .allMatch(name -> name.length() > 1
                            ? text.contains(name)
                            : (" " + line + " ").contains(" " + name + " ") || text.contains(name + "（"));
        }

        boolean says(String number) {
            return numbers.contains(number);
        }
    }

    private static final List<String> LIGHTS =
            List.of("DONE", "ON_PACE", "BEHIND", "FAR_BEHIND", "NOT_REPORTED", "NO_TARGET");

    private final JsonNode figures;
    private final List<Entry> entries = new ArrayList<>();
    private Entry open = new Entry(List.of(), new HashSet<>(), false);
    private final Map<String, Set<String>> counted = new HashMap<>();
    private final Set<String> days = new HashSet<>();
    private final Set<String> quoted = new HashSet<>();
    private final Map<String, List<String>> unitNames = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    Facts(JsonNode figures) {
        this.figures = figures;
        texts(figures);
        names();
        head();
        number();
        indicators();
        categories();
        rankings();
        submissions();
        money();
        findings();
    }

    /** The entries whose subjects stand in the text, blanks left out. */
    List<Entry> about(String line, String text) {
        return entries.stream().filter(entry -> entry.isIn(line, text)).toList();
    }

    /** Whether everything together gives that number, counted in a word that begins what follows it. */
    boolean counts(String number, String following) {
        return counted.entrySet().stream()
                .anyMatch(word ->
                        following.startsWith(word.getKey()) && word.getValue().contains(number));
    }

    boolean isDay(String text) {
        return days.contains(text);
    }

    /** Whether somebody wrote that, blanks left out. */
    boolean isQuoted(String text) {
        return quoted.stream().anyMatch(writing -> writing.contains(text));
    }

    /** Every text and day, wherever it stands. */
    private void texts(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                day(text);
            } else if (!text.matches("[-\\d.]*")) {
                quoted.add(solid(text));
            }
        }
        node.forEach(this::texts);
    }

    private void day(String iso) {
        String[] parts = iso.split("-", -1);
        days.add(iso);
        days.add(parts[0] + "年" + Integer.parseInt(parts[1]) + "月" + Integer.parseInt(parts[2]) + "日");
    }

    static String solid(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    /** A unit's names. */
    private List<String> names(String unit) {
        return unitNames.getOrDefault(unit, List.of());
    }

    private void names() {
        figures.get("units")
                .forEach(unit -> unitNames.put(
                        text(unit, "code"), List.of(solid(text(unit, "name")), solid(text(unit, "shortName")))));
    }

    /** The numbers that units have in the table of submissions. */
    private void number() {
        figures.get("submissions")
                .forEach(submission ->
                        numbers.put(text(submission.get("handIn"), "unit"), String.valueOf(numbers.size() + 1)));
    }

    private void head() {
        JsonNode head = figures.get("head");
        begin();
        percent(head, "expected");
        String year = text(head, "year");
        count("年", year);
        count("〕", year);
        List.of("期", "季度").forEach(word -> count(word, text(head, "round").replaceAll(".*\\D", "")));
        count("号", text(head, "documentNumber").replaceAll(".*〕|\\D", ""));
        count("版", "1");
        say(percentOf(BigDecimal.valueOf(100)));
    }

    private void indicators() {
        JsonNode all = figures.get("indicators");
        lights("项", all, indicator -> true);
        BigDecimal judged = count(all, indicator -> isJudged(light(indicator)));
        BigDecimal good = count(all, indicator -> List.of("DONE", "ON_PACE").contains(light(indicator)));
        count("项", judged, good, judged.subtract(good));
        begin();
        say(percentOf(ratio(good, judged)));
        all.forEach(this::indicator);
        changes();
    }

    /** How many lights became better or worse since the round before. */
    private void changes() {
        Map<String, Map<String, String>> rounds = new HashMap<>();
        figures.get("trend")
                .forEach(point -> rounds.computeIfAbsent(text(point, "round"), round -> new HashMap<>())
                        .put(text(point, "indicator"), text(point, "light")));
        String now = text(figures.get("head"), "round");
        rounds.remove(now);
        Map<String, String> last =
                rounds.isEmpty() ? Map.of() : Objects.requireNonNull(rounds.get(new TreeSet<>(rounds.keySet()).last()));
        List<Integer> steps = new ArrayList<>();
        figures.get("indicators").forEach(indicator -> {
            String before = last.get(text(indicator, "code"));
            if (before != null && isJudged(before) && isJudged(light(indicator))) {
                steps.add(LIGHTS.indexOf(before) - LIGHTS.indexOf(light(indicator)));
            }
        });
        count("项", BigDecimal.valueOf(steps.stream().filter(step -> step > 0).count()));
        count("项", BigDecimal.valueOf(steps.stream().filter(step -> step < 0).count()));
    }

    private static boolean isJudged(String light) {
        return !List.of("NO_TARGET", "NOT_REPORTED").contains(light);
    }

    private void indicator(JsonNode indicator) {
        String name = solid(text(indicator, "name"));
        begin(name);
        standing(indicator.get("city"));
        percent(figures.get("head"), "expected");
        say(text(indicator, "code"));
        say(text(indicator, "task"));
        JsonNode units = indicator.get("units");
        lights("项", units, unit -> true);
        for (String part : List.of("units", "otherReports")) {
            for (JsonNode unit : indicator.get(part)) {
                beginRow(name);
                standing(unit.get("standing"));
                for (String unitName : names(text(unit, "unit"))) {
                    begin(unitName, name);
                    standing(unit.get("standing"));
                    say(numbers.getOrDefault(text(unit, "unit"), ""));
                }
            }
        }
    }

    private void standing(JsonNode standing) {
        for (String field : List.of(
                "achieved",
                "numerator",
                "denominator",
                "target",
                "projected",
                "needed",
                "reported",
                "owed",
                "change")) {
            number(standing, field);
        }
        for (String field : List.of("rate", "expected", "gap", "achieved", "target")) {
            percent(standing, field);
            number(standing, field);
        }
        outlook(standing);
        score(standing);
        BigDecimal change = decimal(standing, "change");
        BigDecimal target = decimal(standing, "target");
        if (change != null && target != null && target.signum() != 0) {
            say(percentOf(ratio(change, target)));
        }
        standing.get("sources").forEach(source -> {
            number(source, "value");
            say(text(source, "cell"));
            sayAll(text(source, "raw"));
        });
    }

    /** What is said of a lag: the gap without its sign, the year's end rounded down and each round's need rounded up. */
    private void outlook(JsonNode standing) {
        BigDecimal gap = decimal(standing, "gap");
        if (gap != null) {
            say(plain(gap.abs()));
        }
        for (int decimals = 0; decimals < 4; decimals++) {
            rounded(standing, "projected", decimals, RoundingMode.DOWN);
            rounded(standing, "needed", decimals, RoundingMode.UP);
        }
    }

    private void rounded(JsonNode standing, String field, int decimals, RoundingMode rounding) {
        BigDecimal number = decimal(standing, field);
        if (number != null) {
            say(plain(number.setScale(decimals, rounding)));
        }
    }

    /** The points of a ranking: done by target by expected, at most 100, with four decimals. */
    private void score(JsonNode standing) {
        BigDecimal target = decimal(standing, "target");
        BigDecimal done =
                decimal(standing, "numerator") == null ? decimal(standing, "achieved") : decimal(standing, "rate");
        BigDecimal expected = decimal(standing, "expected");
        if (target == null || done == null || expected == null || target.signum() == 0 || expected.signum() == 0) {
            return;
        }
        BigDecimal part = decimal(standing, "numerator");
        BigDecimal whole = decimal(standing, "denominator");
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal top = part == null || whole == null ? done : part.multiply(hundred);
        BigDecimal bottom = part == null || whole == null ? BigDecimal.ONE : whole;
        say(plain(top.multiply(hundred)
                .multiply(hundred)
                .divide(bottom.multiply(target).multiply(expected), 4, RoundingMode.HALF_UP)
                .min(hundred)));
    }

    private void categories() {
        figures.get("categories").forEach(category -> {
            String name = solid(text(category, "category"));
            begin(name);
            number(category, "indicators");
            percent(category, "pace");
            category.get("lights").forEach(lights -> say(plain(lights.decimalValue())));
        });
    }

    private void rankings() {
        for (String ranking : List.of("countyRanking", "departmentRanking")) {
            JsonNode entries = figures.get(ranking);
            count("家", BigDecimal.valueOf(entries.size()));
            entries.forEach(this::rank);
        }
    }

    private void rank(JsonNode entry) {
        for (String name : names(text(entry, "unit"))) {
            begin(name);
            for (String field : List.of("rank", "score", "lastRank", "judged")) {
                number(entry, field);
            }
            entry.get("lights").forEach(lights -> say(plain(lights.decimalValue())));
            BigDecimal last = decimal(entry, "lastRank");
            if (last != null) {
                say(plain(last.subtract(needed(entry, "rank")).abs()));
            }
        }
    }

    private void submissions() {
        JsonNode all = figures.get("submissions");
        for (String outcome : List.of("ACCEPTED", "REJECTED", "SILENT")) {
            count("家", count(all, it -> text(it.get("handIn"), "outcome").equals(outcome)));
        }
        count("家", BigDecimal.valueOf(all.size()));
        count("家", count(all, it -> it.get("handIn").get("late").booleanValue()));
        count("家", count(all, it -> !text(it.get("handIn"), "outcome").equals("SILENT")));
        count("家", count(all, it -> !text(it.get("handIn"), "outcome").equals("ACCEPTED")));
        for (JsonNode submission : all) {
            JsonNode handIn = submission.get("handIn");
            for (String name : names(text(handIn, "unit"))) {
                begin(name);
                say(numbers.getOrDefault(text(handIn, "unit"), ""));
                say(text(handIn, "received"));
                for (String field : List.of("rejects", "errors", "warnings", "notes")) {
                    number(submission, field);
                }
            }
        }
    }

    private void money() {
        JsonNode money = figures.get("money");
        row(money.get("total"), "合计");
        row(money.get("total"));
        for (String group : List.of("byCategory", "bySource", "byUnit")) {
            money.get(group).forEach(row -> row(row, solid(text(row, "label"))));
        }
        money.get("byTask").forEach(row -> {
            row(row, solid(text(row, "label")));
            say(text(row, "key"));
        });
        money.get("byUnit").forEach(row -> names(text(row, "key")).forEach(name -> row(row, name)));
        money.get("lines")
                .forEach(line -> names(text(line, "unit")).forEach(name -> {
                    begin(name, text(line, "source"));
                    List.of("arranged", "inPlace", "paid", "task").forEach(field -> number(line, field));
                    line.get("sources").forEach(source -> say(text(source, "cell")));
                }));
        sources(money.get("lines"));
        Stream.of("byCategory", "bySource", "byUnit", "byTask")
                .forEach(group -> count(
                        group.equals("byTask") ? "项" : "个",
                        BigDecimal.valueOf(money.get(group).size())));
        watched(money.get("byTask"));
    }

    /** A row of the annex of sources is about a unit's task, with all sources of its money. */
    private void sources(JsonNode lines) {
        Map<String, List<JsonNode>> rows = new HashMap<>();
        lines.forEach(
                line -> rows.computeIfAbsent(text(line, "unit") + " " + text(line, "task"), key -> new ArrayList<>())
                        .add(line));
        rows.values().forEach(row -> {
            beginRow();
            row.forEach(line -> {
                List.of("arranged", "inPlace", "paid", "task").forEach(field -> number(line, field));
                line.get("sources").forEach(source -> say(text(source, "cell")));
            });
        });
    }

    /** Tasks whose payment and work are more than 20 points apart, or that have money and no progress. */
    private void watched(JsonNode tasks) {
        BigDecimal far = BigDecimal.valueOf(20);
        Predicate<JsonNode> comparable =
                row -> decimal(row, "progress") != null && decimal(row, "executionRate") != null;
        BigDecimal behind =
                count(tasks, row -> comparable.test(row) && lead(row).compareTo(far.negate()) <= 0);
        BigDecimal ahead = count(tasks, row -> comparable.test(row) && lead(row).compareTo(far) >= 0);
        BigDecimal blind = count(tasks, row -> decimal(row, "progress") == null);
        count("项", behind, ahead, blind, behind.add(ahead), behind.add(ahead).add(blind));
        count("个百分点", far);
    }

    private static BigDecimal lead(JsonNode row) {
        return needed(row, "executionRate").subtract(needed(row, "progress"));
    }

    private void row(JsonNode row, String... subjects) {
        begin(subjects);
        for (String field : List.of("planned", "arranged", "inPlace", "paid", "lastPaid")) {
            number(row, field);
        }
        for (String field : List.of("inPlaceRate", "paidRate", "executionRate", "progress")) {
            percent(row, field);
        }
        difference(row, "paid", "lastPaid");
        difference(row, "executionRate", "progress");
        BigDecimal arranged = decimal(row, "arranged");
        BigDecimal total = decimal(figures.get("money").get("total"), "arranged");
        if (arranged != null && total != null) {
            say(percentOf(ratio(arranged, total)));
        }
        difference(row, "inPlace", "paid");
        difference(row, "arranged", "inPlace");
        BigDecimal planned = decimal(row, "planned");
        if (planned != null && planned.signum() != 0) {
            say(percentOf(ratio(needed(row, "arranged"), planned)));
        }
    }

    private void difference(JsonNode row, String of, String by) {
        BigDecimal whole = decimal(row, of);
        BigDecimal part = decimal(row, by);
        if (whole != null && part != null) {
            say(plain(whole.subtract(part)));
            say(plain(whole.subtract(part).abs()));
        }
    }

    private void findings() {
        JsonNode all = figures.get("findings");
        for (String severity : List.of("REJECT", "ERROR", "WARNING", "NOTE")) {
            BigDecimal found = count(all, finding -> text(finding, "severity").equals(severity));
            List.of("处", "条").forEach(word -> count(word, found));
        }
        List.of("处", "条").forEach(word -> count(word, BigDecimal.valueOf(all.size())));
        Map<String, Integer> kinds = new HashMap<>();
        all.forEach(finding -> kinds.merge(text(finding, "kind"), 1, Integer::sum));
        kinds.values().forEach(number -> List.of("处", "条").forEach(word -> count(word, BigDecimal.valueOf(number))));
        all.forEach(this::finding);
    }

    private void finding(JsonNode finding) {
        if (!finding.get("place").get("cell").isNull()) {
            begin(solid(text(finding.get("place"), "sheet")));
            say(text(finding.get("place"), "cell"));
        }
        if (!finding.get("unit").isNull()) {
            for (String name : names(text(finding, "unit"))) {
                begin(name);
                say(text(finding.get("place"), "cell"));
                finding.get("arguments").forEach(argument -> sayAll(argument.stringValue()));
                if (finding.get("seen").isString()) {
                    sayAll(finding.get("seen").stringValue());
                }
            }
        }
    }

    /** Every number in a text. */
    private void sayAll(String text) {
        Matcher matcher = PrintedNumbers.TOKEN.matcher(text);
        while (matcher.find()) {
            say(PrintedNumber.plain(matcher.group()));
        }
    }

    private void lights(String word, JsonNode all, Predicate<JsonNode> which) {
        for (String light : LIGHTS) {
            count(word, count(all, it -> which.test(it) && light(it).equals(light)));
        }
        count(word, BigDecimal.valueOf(all.size()));
    }

    private static String light(JsonNode node) {
        return text(node.has("city") ? node.get("city") : node.get("standing"), "light");
    }

    private static BigDecimal count(JsonNode all, Predicate<JsonNode> which) {
        int count = 0;
        for (JsonNode node : all) {
            count += which.test(node) ? 1 : 0;
        }
        return BigDecimal.valueOf(count);
    }

    private void count(String word, BigDecimal... numbers) {
        Stream.of(numbers).forEach(number -> count(word, plain(number)));
    }

    private void count(String word, String number) {
        counted.computeIfAbsent(word, key -> new HashSet<>()).add(number);
    }

    private void number(JsonNode node, String field) {
        BigDecimal number = decimal(node, field);
        if (number != null) {
            say(plain(number));
        }
    }

    private void percent(JsonNode node, String field) {
        BigDecimal number = decimal(node, field);
        if (number != null) {
            say(percentOf(number));
        }
    }

    /** Begins an entry about those, and whatever is said next is in it. */
    private void begin(String... subjects) {
        open = new Entry(List.of(subjects), new HashSet<>(), false);
        entries.add(open);
    }

    private void beginRow(String... subjects) {
        open = new Entry(List.of(subjects), new HashSet<>(), true);
        entries.add(open);
    }

    private void say(String number) {
        open.numbers().add(number);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    static String percentOf(BigDecimal number) {
        return plain(number) + "%";
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : new BigDecimal(value.asString());
    }

    private static BigDecimal needed(JsonNode node, String field) {
        return Objects.requireNonNull(decimal(node, field));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
