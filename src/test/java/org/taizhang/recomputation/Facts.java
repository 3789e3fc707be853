package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What figures.json says of its subjects, found by the names that papers give them. */
final class Facts {

    /** Best first; the last two judge nothing. */
    static final List<String> LIGHTS = List.of("DONE", "ON_PACE", "BEHIND", "FAR_BEHIND", "NOT_REPORTED", "NO_TARGET");

    private static final Map<String, String> LIGHT_NAMES = Map.of(
            "DONE", "完成",
            "ON_PACE", "达序时",
            "BEHIND", "滞后",
            "FAR_BEHIND", "严重滞后",
            "NOT_REPORTED", "未报",
            "NO_TARGET", "目标待下达");

    private static final Map<String, String> SIGNS = Map.of(
            "DONE", "✓", "ON_PACE", "●", "BEHIND", "▲", "FAR_BEHIND", "■", "NOT_REPORTED", "○", "NO_TARGET", "◇");

    private final Fact figures;
    private final Map<String, Fact> unitsByCode = new HashMap<>();
    private final Map<String, String> lightsBefore = new HashMap<>();

    Facts(JsonNode json) {
        figures = new Fact(json);
        units().forEach(unit -> unitsByCode.put(unit.text("code"), unit));
        trend().stream()
                .filter(point -> roundBefore().equals(Optional.of(point.text("round"))))
                .forEach(point -> lightsBefore.put(point.text("indicator"), point.text("light")));
    }

    Fact head() {
        return figures.of("head");
    }

    String hash() {
        return figures.text("figuresHash");
    }

    List<Fact> units() {
        return figures.all("units");
    }

    List<Fact> indicators() {
        return figures.all("indicators");
    }

    List<Fact> categories() {
        return figures.all("categories");
    }

    /** Of counties or departments. */
    List<Fact> ranking(boolean counties) {
        return figures.all(counties ? "countyRanking" : "departmentRanking");
    }

    List<Fact> handIns() {
        return submissions().stream().map(submission -> submission.of("handIn")).toList();
    }

    List<Fact> submissions() {
        return figures.all("submissions");
    }

    List<Fact> findings() {
        return figures.all("findings");
    }

    Fact money() {
        return figures.of("money");
    }

    List<Fact> trend() {
        return figures.all("trend");
    }

    /** Those that the trend knows, oldest first. */
    List<String> rounds() {
        return trend().stream()
                .map(point -> point.text("round"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The last one before this. */
    Optional<String> roundBefore() {
        return rounds().stream()
                .filter(round -> round.compareTo(head().text("round")) < 0)
                .max(Comparator.naturalOrder());
    }

    /** 第三季度 for 2024-Q3. */
    static String roundName(String round) {
        return "第" + " 一二三四".charAt(number(round)) + "季度";
    }

    /** Its number in its year. */
    static int number(String round) {
        return Integer.parseInt(round.replaceAll(".*Q", ""));
    }

    String unitName(String code) {
        return Objects.requireNonNull(unitsByCode.get(code)).text("shortName");
    }

    Fact unit(String name) {
        return units().stream()
                .filter(unit ->
                        unit.text("shortName").equals(name) || unit.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new Unexplained("no unit " + name));
    }

    List<String> unitNames(List<String> codes) {
        return codes.stream().map(this::unitName).toList();
    }

    /** By code and name, such as 6-1发放租赁补贴. */
    Fact indicator(String name) {
        return indicators().stream()
                .filter(indicator -> name(indicator).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unexplained("no indicator " + name));
    }

    static String name(Fact indicator) {
        return indicator.text("code") + Run.solid(indicator.text("name"));
    }

    /** A task of the money by code and name. */
    Fact task(String name) {
        return money().all("byTask").stream()
                .filter(task -> taskName(task).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unexplained("no task " + name));
    }

    static String taskName(Fact task) {
        return task.text("key") + Run.solid(task.text("label"));
    }

    List<Fact> indicatorsOf(Fact task) {
        return indicators().stream()
                .filter(indicator -> indicator.text("task").equals(task.text("key")))
                .toList();
    }

    /** Where it stands: the city for an indicator, the unit for one of its units. */
    static Fact standing(Fact each) {
        return each.of(each.has("city") ? "city" : "standing");
    }

    static String light(Fact each) {
        return standing(each).text("light");
    }

    static String lightName(String light) {
        return Objects.requireNonNull(LIGHT_NAMES.get(light), light);
    }

    static String sign(String light) {
        return Objects.requireNonNull(SIGNS.get(light), light);
    }

    static boolean isJudged(String light) {
        return LIGHTS.indexOf(light) <= LIGHTS.indexOf("FAR_BEHIND");
    }

    /** Each light that shows, with how often: 完成5项、达序时12项. */
    static String lightCounts(List<String> lights) {
        List<String> parts = new ArrayList<>();
        for (String light : LIGHTS) {
            long count = lights.stream().filter(light::equals).count();
            if (count > 0) {
                parts.add(lightName(light) + count + "项");
            }
        }
        return String.join("、", parts);
    }

    /** How many steps a city's light became worse since the last round; nothing where either judges nothing. */
    Optional<Integer> worse(Fact indicator) {
        String before = lightsBefore.getOrDefault(indicator.text("code"), "NO_TARGET");
        String now = light(indicator);
        return isJudged(before) && isJudged(now)
                ? Optional.of(LIGHTS.indexOf(now) - LIGHTS.indexOf(before))
                : Optional.empty();
    }

    String lightBefore(Fact indicator) {
        return lightName(lightsBefore.getOrDefault(indicator.text("code"), "NO_TARGET"));
    }

    static boolean lags(Fact each) {
        return List.of("BEHIND", "FAR_BEHIND").contains(light(each));
    }

    /** Those that lag, far behind first, then the widest gap. */
    static List<Fact> lagging(List<Fact> all) {
        return all.stream()
                .filter(Facts::lags)
                .sorted(Comparator.comparing((Fact each) -> -LIGHTS.indexOf(light(each)))
                        .thenComparing(each -> standing(each).number("gap")))
                .toList();
    }

    /** Those with that light, the widest gap first. */
    List<Fact> lagging(String light) {
        return lagging(indicators()).stream()
                .filter(indicator -> light(indicator).equals(light))
                .toList();
    }

    List<Fact> handIns(Predicate<Fact> which) {
        return handIns().stream().filter(which).toList();
    }

    /** A quantity with the indicator's unit of measure. */
    static String amount(BigDecimal number, Fact indicator) {
        return Written.amount(number) + indicator.text("unitOfMeasure");
    }

    /** With as many decimals as its figure or its target has; needless ones are not there. */
    static String rounded(BigDecimal number, Fact indicator, RoundingMode rounding) {
        Fact city = indicator.of("city");
        int decimals = Stream.of("achieved", "target")
                .map(city::sum)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return amount(
                number.scale() <= decimals
                        ? number
                        : new BigDecimal(Written.plain(number.setScale(decimals, rounding))
                                .replace(",", "")),
                indicator);
    }

    /** What a unit wrote, wherever it did: of its own figures, of others' or without any. */
    static List<Fact> words(Fact indicator) {
        return Stream.of("units", "otherReports", "otherWords")
                .flatMap(part -> indicator.all(part).stream())
                .filter(each -> each.has("narrative"))
                .toList();
    }

    /** What the unit itself stands at. */
    static Optional<Fact> own(Fact indicator, String unit) {
        return indicator.all("units").stream()
                .filter(each -> each.text("unit").equals(unit))
                .findFirst();
    }
}
