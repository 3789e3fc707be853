package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a figures.json under the keys of a {@link Recomputation}, read as a plain tree. */
final class FrozenCells {

    private static final List<String> OF_STANDING = List.of("achieved", "numerator", "denominator");
    private static final Map<String, String> VIEWS =
            Map.of("byCategory", "category", "byTask", "task", "bySource", "source", "byUnit", "unit");

    private final Map<String, String> values = new TreeMap<>();

    private FrozenCells() {}

    static Map<String, String> of(Path figuresJson) {
        JsonNode tree = JsonMapper.builder().build().readTree(figuresJson.toFile());
        FrozenCells cells = new FrozenCells();
        tree.path("indicators").forEach(cells::indicator);
        JsonNode money = tree.path("money");
        cells.money("money/total/all", money.path("total"));
        VIEWS.forEach((list, view) -> money.path(list)
                .forEach(row ->
                        cells.money("money/" + view + "/" + row.path("key").asString(), row)));
        return cells.values;
    }

    private void indicator(JsonNode indicator) {
        String path = "indicator/" + indicator.path("code").asString();
        JsonNode city = indicator.path("city");
        standing(path + "/city", city);
        values.put(path + "/city/reported", city.path("reported").asString());
        units(path + "/unit/", indicator.path("units"));
        units(path + "/other/", indicator.path("otherReports"));
    }

    private void units(String path, JsonNode units) {
        units.forEach(unit -> standing(path + unit.path("unit").asString(), unit.path("standing")));
    }

    private void standing(String path, JsonNode standing) {
        OF_STANDING.forEach(name -> put(path + "/" + name, standing.path(name)));
    }

    private void money(String path, JsonNode row) {
        LedgerCells.MONEY_COLUMNS.keySet().forEach(name -> put(path + "/" + name, row.path(name)));
    }

    private void put(String key, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            values.put(key, Recomputation.plain(new BigDecimal(value.asString())));
        }
    }
}
