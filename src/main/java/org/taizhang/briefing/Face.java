package org.taizhang.briefing;

import java.awt.Font;
import java.awt.FontFormatException;
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

    private final Path file;
    private final Font font;

    private Face(Path file) {
        this.file = file;
        this.font = parse(file);
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
