package org.taizhang.briefing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, as a layout reads them: a field of the layout is a component of the row's record, by name. Texts come as
 * they can be set.
 */
final class Rows implements JRDataSource {

    private final Iterator<? extends Record> rows;
    private final Map<String, Method> accessors = new HashMap<>();
    private @Nullable Record row;

    Rows(List<? extends Record> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        if (rows.hasNext()) {
            row = rows.next();
            return true;
        }
        return false;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        if (row == null) {
            throw new IllegalStateException("before the first row");
        }
        Object value = value(row, field.getName());
        return value instanceof String text ? Texts.printable(text) : value;
    }

    private @Nullable Object value(Record of, String component) {
        try {
            return accessors
                    .computeIfAbsent(component, name -> accessor(of.getClass(), name))
                    .invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(of.getClass().getSimpleName() + "." + component, e);
        }
    }

    private static Method accessor(Class<?> type, String component) {
        for (var known : type.getRecordComponents()) {
            if (known.getName().equals(component)) {
                Method accessor = known.getAccessor();
                accessor.setAccessible(true);
                return accessor;
            }
        }
        throw new IllegalArgumentException("no " + component + " in a row of " + type.getSimpleName());
    }
}
