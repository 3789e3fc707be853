package org.taizhang.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled layouts (版式), each loaded once a process. */
final class Layouts {

    private static final Map<String, JasperReport> LOADED = new ConcurrentHashMap<>();

    private Layouts() {}

    /** The layout of that name; a missing one is a broken build. */
    static JasperReport named(String name) {
        return LOADED.computeIfAbsent(name, Layouts::load);
    }

    private static JasperReport load(String name) {
        try (InputStream compiled = Layouts.class.getResourceAsStream("layouts/" + name + ".jasper")) {
            if (compiled == null) {
                throw new IllegalStateException("no compiled layout " + name);
            }
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("the layout " + name + " cannot be loaded", e);
        }
    }
}
