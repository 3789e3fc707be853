package org.taizhang.briefing;

import java.util.Locale;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import org.jspecify.annotations.Nullable;

/**
 * A role's typeface as JasperReports asks for it: one face, embedded with Identity-H. Bold is another role with a face of its
 * own, so that nothing is ever thickened artificially.
 */
record FaceFamily(FaceRole role, Face face) implements FontFamily {

    @Override
    public String getName() {
        return role.family();
    }

    @Override
    public FontFace getNormalFace() {
        return face;
    }

    @Override
    public @Nullable FontFace getBoldFace() {
        return null;
    }

    @Override
    public @Nullable FontFace getItalicFace() {
        return null;
    }

    @Override
    public @Nullable FontFace getBoldItalicFace() {
        return null;
    }

    @Override
    public String getPdfEncoding() {
        return "Identity-H";
    }

    @Override
    public Boolean isPdfEmbedded() {
        return Boolean.TRUE;
    }

    @Override
    public @Nullable String getExportFont(String key) {
        return null;
    }

    @Override
    public boolean supportsLocale(Locale locale) {
        return true;
    }

    @Override
    public boolean isVisible() {
        return true;
    }
}
