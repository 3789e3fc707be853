package org.taizhang.briefing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.fonts.FontFace;
import org.jspecify.annotations.Nullable;

/** A typeface (字体) in a TrueType file, parsed once a process whoever asks for it; safe for use by several threads. */
final class Face implements FontFace {

    private static final Map<Path, Face> PARSED = new ConcurrentHashMap<>();

    /** Measured at this size, an advance is in thousandths of the size without rounding. */
    private static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Path file;
    private final Font font;
    private final Font large;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();

    private Face(Path file) {
        this.file = file;
        this.font = parse(file);
        this.large = font.deriveFont(EM);
    }

    /** The face in that file, which must stay where it is while the process lives. */
    static Face in(Path file) {
        return PARSED.computeIfAbsent(file.toAbsolutePath().normalize(), Face::new);
    }

    private static Font parse(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IllegalArgumentException("no TrueType face: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has a glyph for the character. */
    boolean shows(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** How wide the character is, as a part of the size of type. */
    double advance(int codePoint) {
        return advances.computeIfAbsent(codePoint, this::measured);
    }

    private double measured(int codePoint) {
        return large.createGlyphVector(EXACT, Character.toString(codePoint))
                        .getGlyphMetrics(0)
                        .getAdvanceX()
                / (double) EM;
    }

    @Override
    public String getName() {
        return font.getName();
    }

    @Override
    public String getTtf() {
        return file.toString();
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public String getPdf() {
        return file.toString();
    }

    @Override
    public @Nullable String getEot() {
        return null;
    }

    @Override
    public @Nullable String getSvg() {
        return null;
    }

    @Override
    public @Nullable String getWoff() {
        return null;
    }
}
