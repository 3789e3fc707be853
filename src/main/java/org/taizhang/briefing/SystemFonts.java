package org.taizhang.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Keeps the JDK from asking the machine for fonts. On Linux it loads fontconfig before it parses even a face from a file, and
 * fails where that is not installed, as on a server without a desktop. A font configuration of our own, which names one
 * bundled face, is all that it needs. JasperReports moreover asks for the names of all fonts of the machine, for nothing; so
 * the JDK is shown a folder with none but ours.
 */
final class SystemFonts {

    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String FOLDERS = "sun.java2d.fontpath";

    private SystemFonts() {}

    /** Must come before the process first touches a font; does nothing where the user has set a configuration. */
    static void replaceBy(Path face, Path folder) {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, configuration(face, folder).toString());
            System.setProperty(FOLDERS, folder.toAbsolutePath().toString());
        }
    }

    private static Path configuration(Path face, Path folder) {
        Properties configuration = new Properties();
        configuration.setProperty("version", "1");
        configuration.setProperty("sequence.allfonts", "default");
        configuration.setProperty("allfonts.default", "bundled");
        configuration.setProperty("filename.bundled", face.toString());
        Path file = folder.toAbsolutePath().resolve("fontconfig.properties");
        try {
            Files.createDirectories(folder);
            try (OutputStream bytes = Files.newOutputStream(file)) {
                configuration.store(bytes, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
