package org.taizhang.briefing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles the layouts (版式) while the program is built, so that a run neither parses nor compiles one. Every layout gets the
 * styles of {@code styles.jrxml}, since JasperReports has no other way to share them without parsing at run time. A table's rows
 * are numbered on the page, so that {@link Pagination} can see where a page breaks a table.
 */
final class LayoutCompiler {

    private static final String STYLES = "styles.jrxml";
    private static final String BLOCK = "block";

    private final JasperDesign styles;

    private LayoutCompiler(JasperDesign styles) {
        this.styles = styles;
    }

    /** Compiles every layout of the first folder into the second, as far as it is not up to date. */
    public static void main(String[] folders) throws IOException, JRException {
        Path sources = Path.of(folders[0]);
        Path compiled = Files.createDirectories(Path.of(folders[1]));
        LayoutCompiler compiler =
                new LayoutCompiler(JRXmlLoader.load(sources.resolve(STYLES).toFile()));
        try (DirectoryStream<Path> layouts = Files.newDirectoryStream(sources, "*.jrxml")) {
            for (Path layout : layouts) {
                compiler.bringUpToDate(layout, compiled);
            }
        }
    }

    private void bringUpToDate(Path layout, Path folder) throws IOException, JRException {
        String name = layout.getFileName().toString();
        Path compiled = folder.resolve(name.replace(".jrxml", ".jasper"));
        if (!name.equals(STYLES) && !isNewer(compiled, layout, layout.resolveSibling(STYLES))) {
            compile(layout, compiled);
        }
    }

    private void compile(Path layout, Path compiled) throws JRException {
        JasperDesign design = JRXmlLoader.load(layout.toFile());
        for (JRStyle style : styles.getStyles()) {
            design.addStyle(style);
        }
        if (isTable(design)) {
            number(design);
        }
        JasperCompileManager.compileReportToFile(design, compiled.toString());
    }

    /** A table is placed by a frame, and has no margins of its own. */
    private static boolean isTable(JasperDesign design) {
        return design.getTopMargin() == 0 && design.getDetailSection().getBands().length > 0;
    }

    private static void number(JasperDesign design) throws JRException {
        JRDesignParameter block = new JRDesignParameter();
        block.setName(BLOCK);
        block.setValueClass(Integer.class);
        design.addParameter(block);
        for (JRBand band : design.getDetailSection().getBands()) {
            if (band.getElements().length > 0) {
                ((JRDesignElement) band.getElements()[0]).addPropertyExpression(rowNumber());
            }
        }
    }

    private static JRDesignPropertyExpression rowNumber() {
        JRDesignPropertyExpression number = new JRDesignPropertyExpression();
        number.setName(Pagination.ROW);
        number.setValueExpression(new JRDesignExpression("$P{block} + \":\" + $V{REPORT_COUNT}"));
        return number;
    }

    private static boolean isNewer(Path compiled, Path... sources) throws IOException {
        if (!Files.exists(compiled)) {
            return false;
        }
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0) {
                return false;
            }
        }
        return true;
    }
}
