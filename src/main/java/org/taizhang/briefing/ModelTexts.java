package org.taizhang.briefing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every text that a page model has to show, for the proof. */
final class ModelTexts {

    private ModelTexts() {}

    static List<String> of(Briefing briefing) {
        List<String> texts = new ArrayList<>();
        Masthead head = briefing.masthead();
        Stream.of(head.issuer(), head.issue(), head.office(), head.date(), head.title(), head.imprint())
                .forEach(texts::add);
        Address address = head.address();
        Stream.of(address.recipient(), address.copies(), address.printer(), address.date())
                .forEach(texts::add);
        briefing.blocks().forEach(block -> add(texts, block));
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static void add(List<String> texts, Block block) {
        Stream.of(block.heading(), block.subheading(), block.words(), block.note())
                .filter(Objects::nonNull)
                .forEach(texts::add);
        block.rows().forEach(row -> add(texts, row));
    }

    private static void add(List<String> texts, Record row) {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (!component.getName().toLowerCase(Locale.ROOT).endsWith("style")) {
                add(texts, value(row, component));
            }
        }
    }

    private static void add(List<String> texts, @Nullable Object value) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> several) {
            several.forEach(one -> add(texts, one));
        }
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
