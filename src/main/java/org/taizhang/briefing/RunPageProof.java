package org.taizhang.briefing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves a written run page: read back as text, its data hold every light and figure in place, value for value; it may run its own
 * scripts; its links lead somewhere; and it bears the sample mark where it must.
 */
final class RunPageProof {

    private static final String SCRIPT_END = "</script>";

    private final FrozenFigures figures;
    private final List<Miss> misses = new ArrayList<>();

    RunPageProof(FrozenFigures figures) {
        this.figures = figures;
    }

    /** What is wrong with the file; empty when it is proved. */
    List<Miss> of(Path file) {
        try {
            String page = Files.readString(file);
            marks(page);
            scripts(page);
            JsonNode data = JsonMapper.shared().readTree(between(page, RunPage.DATA, SCRIPT_END));
            indicators(data.path("indicators"));
            money(data.path("money").path("rows"));
            count("board", data.path("board"), figures.submissions().size());
            count("findings", data.path("findings"), figures.findings().size());
            links(
                    data.path("documents"),
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException | JacksonException e) {
            miss(Miss.Kind.UNREADABLE, "", String.valueOf(e.getMessage()));
        }
        return List.copyOf(misses);
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start);
        return from < 0
                ? ""
                : page.substring(from + start.length(), Math.max(from + start.length(), page.indexOf(end, from)));
    }

    private void marks(String page) {
        String mark = "<p class=\"sample\">" + RunPage.escaped(PageWords.say("word.sample"));
        if (figures.sample() != page.contains(mark)) {
            miss(Miss.Kind.SIGN_ABSENT, "", PageWords.say("word.sample"));
        }
    }

    /** A script whose hash is not in the policy would not run, and the page stay empty. */
    private void scripts(String page) {
        String policy = between(page, "Content-Security-Policy\" content=\"", "\">");
        String rest = page;
        while (rest.contains("<script>")) {
            String script = between(rest, "<script>", SCRIPT_END);
            if (!policy.contains(RunPage.hash(script))) {
                miss(Miss.Kind.TEXT_LOST, "", script.substring(0, Math.min(40, script.length())));
            }
            rest = rest.substring(rest.indexOf("<script>") + "<script>".length());
        }
    }

    private void indicators(JsonNode lines) {
        count("indicators", lines, figures.indicators().size());
        for (int i = 0; i < figures.indicators().size(); i++) {
            IndicatorFigures indicator = figures.indicators().get(i);
            JsonNode line = lines.path(i);
            String code = indicator.code().value();
            expect(code, line.path("code"), code);
            standing(code, line.path("city"), indicator, indicator.city());
            units(code, line.path("units"), indicator);
        }
    }

    private void units(String code, JsonNode lines, IndicatorFigures indicator) {
        List<UnitFigures> units = new ArrayList<>(indicator.units());
        units.addAll(indicator.subtotals());
        units.addAll(indicator.otherReports());
        count(code, lines, units.size());
        for (int i = 0; i < units.size(); i++) {
            String name = code + " " + units.get(i).unit();
            expect(name, lines.path(i).path("unit"), units.get(i).unit().value());
            standing(
                    name,
                    lines.path(i).path("standing"),
                    indicator,
                    units.get(i).standing());
        }
    }

    private void standing(String name, JsonNode line, IndicatorFigures indicator, Standing standing) {
        expect(name, line.path("light"), standing.light().name());
        met(name, line, indicator, standing);
        equal(name, line.path("achieved"), value(standing.achieved()));
        count(name, line.path("sources"), standing.sources().size());
        IntStream.range(0, standing.sources().size())
                .forEach(i -> expect(
                        name,
                        line.path("sources").path(i).path("cell"),
                        standing.sources().get(i).cell().toString()));
    }

    /** Target and rate; a limit's are words. */
    private void met(String name, JsonNode line, IndicatorFigures indicator, Standing standing) {
        if (Pledge.isLimit(indicator) && standing.rate() != null) {
            Pledge pledge = Pledge.of(figures.head(), indicator, standing);
            expect(name, line.path("target"), pledge.target());
            expect(name, line.path("rate"), pledge.rate());
        } else if (!Pledge.isLimit(indicator)) {
            equal(name, line.path("target"), value(standing.target()));
            equal(name, line.path("rate"), value(standing.rate()));
        }
    }

    private void money(JsonNode rows) {
        if (rows.isEmpty()
                && !figures.money().planned()
                && figures.money().lines().isEmpty()) {
            return;
        }
        List<MoneyRow> expected = new ArrayList<>();
        expected.add(figures.money().total());
        expected.addAll(figures.money().byCategory());
        expected.addAll(figures.money().byTask());
        expected.addAll(figures.money().bySource());
        expected.addAll(figures.money().byUnit());
        count("money", rows, expected.size());
        for (int i = 0; i < expected.size(); i++) {
            money(rows.path(i), expected.get(i));
        }
    }

    private void money(JsonNode line, MoneyRow row) {
        expect(row.key(), line.path("key"), row.key());
        equal(row.key(), line.path("planned"), value(row.planned()));
        equal(row.key(), line.path("arranged"), value(row.arranged()));
        equal(row.key(), line.path("inPlace"), value(row.inPlace()));
        equal(row.key(), line.path("paid"), value(row.paid()));
        equal(row.key(), line.path("executionRate"), value(row.executionRate()));
    }

    private void links(JsonNode links, Path folder) {
        for (JsonNode link : links) {
            String name = link.path("name").asString("");
            if (!RunPage.DATA_FILES.contains(name) && !Files.isRegularFile(folder.resolve(name))) {
                miss(Miss.Kind.TEXT_LOST, "", name);
            }
        }
    }

    private static Optional<BigDecimal> value(@Nullable Quantity quantity) {
        return Optional.ofNullable(quantity).map(Quantity::value);
    }

    private static Optional<BigDecimal> value(@Nullable Percent percent) {
        return Optional.ofNullable(percent).map(Percent::value);
    }

    private static Optional<BigDecimal> value(@Nullable Money money) {
        return Optional.ofNullable(money).map(Money::wan);
    }

    /** The decimal that a printed figure names; empty for one that is not there. */
    private static Optional<BigDecimal> printed(JsonNode figure) {
        String plain = figure.asString("").replace(",", "").replace("%", "");
        try {
            return plain.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private void equal(String where, JsonNode found, Optional<BigDecimal> expected) {
        Optional<BigDecimal> there = printed(found);
        boolean same = expected.isPresent()
                ? there.filter(it -> it.compareTo(expected.get()) == 0).isPresent()
                : there.isEmpty();
        if (!same) {
            miss(
                    Miss.Kind.FIGURE_ABSENT,
                    where,
                    expected.map(BigDecimal::toPlainString).orElse(Amounts.NONE));
        }
    }

    private void expect(String where, JsonNode found, String expected) {
        if (!found.asString("").equals(expected)) {
            miss(Miss.Kind.FIGURE_ABSENT, where, expected);
        }
    }

    private void count(String where, JsonNode list, int expected) {
        if (list.size() != expected) {
            miss(Miss.Kind.FIGURE_ABSENT, where, String.valueOf(expected));
        }
    }

    private void miss(Miss.Kind kind, String where, String about) {
        misses.add(new Miss(Document.RUN_PAGE.fileName(), kind, where, about));
    }
}
