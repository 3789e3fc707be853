package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of figures.json. */
record Fact(JsonNode node) {

    /** Empty where there is nothing. */
    String text(String field) {
        return has(field) ? node.get(field).asString() : "";
    }

    boolean has(String field) {
        return node.has(field) && !node.get(field).isNull();
    }

    boolean is(String field) {
        return node.get(field).booleanValue();
    }

    int count(String field) {
        return Integer.parseInt(text(field));
    }

    @Nullable
    BigDecimal decimal(String field) {
        return has(field) ? new BigDecimal(text(field)) : null;
    }

    BigDecimal number(String field) {
        return Objects.requireNonNull(decimal(field), field);
    }

    /** Zero where there is nothing. */
    BigDecimal sum(String field) {
        return Objects.requireNonNullElse(decimal(field), BigDecimal.ZERO);
    }

    Fact of(String field) {
        return new Fact(node.get(field));
    }

    List<Fact> all(String field) {
        List<Fact> all = new ArrayList<>();
        node.get(field).forEach(each -> all.add(new Fact(each)));
        return all;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.get(field).forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
