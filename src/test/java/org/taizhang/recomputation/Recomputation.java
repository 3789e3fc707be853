package org.taizhang.recomputation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A round's figures recomputed from the cells of the plan and of the ledgers. Keys are paths such as {@code
 * indicator/4-1/city/achieved}, {@code indicator/4-1/unit/ledu/achieved}, {@code indicator/4-1/other/zhujianju/achieved} or {@code
 * money/category/住房保障/paid}; values are plain decimals without trailing zeros.
 */
public final class Recomputation {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final PlanCells plan;
    private final List<LedgerCells> ledgers;
    private final Map<String, String> figures = new TreeMap<>();

    private Recomputation(PlanCells plan, List<LedgerCells> ledgers) {
        this.plan = plan;
        this.ledgers = ledgers;
        plan.indicators.values().forEach(this::indicator);
        money();
    }

    /** Recomputes a round from plan.xlsx and the round's drop folder; a file that came twice counts once. */
    public static Recomputation of(Path planXlsx, Path roundFolder) {
        PlanCells plan = PlanCells.of(planXlsx);
        List<LedgerCells> ledgers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path file : workbooks(roundFolder)) {
            if (seen.add(hash(file))) {
                ledgers.add(LedgerCells.of(file, plan));
            }
        }
        return new Recomputation(plan, ledgers);
    }

    /** Every figure by its key. */
    public Map<String, String> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** Codes of the units whose ledgers were found. */
    public Set<String> units() {
        Set<String> units = new TreeSet<>();
        ledgers.forEach(ledger -> units.add(ledger.unit()));
        return units;
    }

    /** Where the frozen figures differ: by key, what was recomputed and what is frozen. Empty means that all agree. */
    public Map<String, String> differencesTo(Path figuresJson) {
        Map<String, String> frozen = FrozenCells.of(figuresJson);
        Map<String, String> differences = new TreeMap<>();
        Set<String> keys = new TreeSet<>(figures.keySet());
        keys.addAll(frozen.keySet());
        for (String key : keys) {
            String here = figures.getOrDefault(key, "absent");
            String there = frozen.getOrDefault(key, "absent");
            if (!here.equals(there) && !isNothing(key, here, there)) {
                differences.put(key, "recomputed " + here + ", frozen " + there);
            }
        }
        return differences;
    }

    /** No row of money at all, and a row that says zero, are the same. */
    private static boolean isNothing(String key, String here, String there) {
        return key.startsWith("money/") && Set.of("absent", "0").containsAll(List.of(here, there));
    }

    private void indicator(PlanCells.Indicator indicator) {
        String path = "indicator/" + indicator.code();
        List<LedgerCells.Figure> parts = new ArrayList<>();
        for (LedgerCells ledger : ledgers) {
            LedgerCells.Figure figure = ledger.figures().get(indicator.code());
            if (figure != null) {
                boolean counts = indicator.basis().contains(ledger.unit());
                put(path + (counts ? "/unit/" : "/other/") + ledger.unit(), List.of(figure));
                if (counts) {
                    parts.add(figure);
                }
            }
        }
        put(path + "/city", parts);
        figures.put(path + "/city/reported", String.valueOf(parts.size()));
    }

    private void put(String path, List<LedgerCells.Figure> parts) {
        if (parts.isEmpty()) {
            return;
        }
        if (parts.get(0).amount() != null) {
            figures.put(path + "/achieved", plain(sum(parts.stream().map(LedgerCells.Figure::amount))));
            return;
        }
        BigDecimal numerator = sum(parts.stream().map(LedgerCells.Figure::numerator));
        BigDecimal denominator = sum(parts.stream().map(LedgerCells.Figure::denominator));
        figures.put(path + "/numerator", plain(numerator));
        figures.put(path + "/denominator", plain(denominator));
        figures.put(
                path + "/achieved", plain(numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP)));
    }

    private void money() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (LedgerCells ledger : ledgers) {
            for (LedgerCells.MoneyRow row : ledger.money()) {
                String category = java.util.Objects.requireNonNull(plan.tasks.get(row.task()))
                        .category();
                for (String view : List.of(
                        "total/all",
                        "category/" + category,
                        "task/" + row.task(),
                        "source/" + row.source(),
                        "unit/" + ledger.unit())) {
                    row.amounts()
                            .forEach((column, amount) ->
                                    sums.merge("money/" + view + "/" + column, amount, BigDecimal::add));
                }
            }
        }
        sums.forEach((key, sum) -> figures.put(key, plain(sum)));
    }

    private static BigDecimal sum(Stream<BigDecimal> parts) {
        return parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static List<Path> workbooks(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches("[^~.].*\\.xlsx?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
