package org.taizhang.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The typefaces that the program brings along, as files. JasperReports' PDF writer and the JDK both read a face from a file
 * without holding its 10 to 15 MB on the heap; out of a jar they would hold it. So a face that lies in a jar is unpacked
 * once into a folder that stays.
 */
final class BundledFaces {

    private final Path folder;

    /** The folder is made when the first face is unpacked. */
    BundledFaces(Path folder) {
        this.folder = folder;
    }

    /** The file of that name. */
    Path file(String name) {
        URL resource = BundledFaces.class.getResource("/fonts/" + name);
        if (resource == null) {
            throw new IllegalStateException("the program lacks its face " + name);
        }
        try {
            return resource.getProtocol().equals("file") ? Path.of(resource.toURI()) : unpacked(name, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(resource.toString(), e);
        }
    }

    private Path unpacked(String name, URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        try (InputStream bytes = connection.getInputStream()) {
            Path target = folder.resolve(name);
            boolean whole = Files.exists(target) && Files.size(target) == connection.getContentLengthLong();
            return whole ? target : unpack(bytes, target);
        }
    }

    /** By way of a file of another name, so that a killed run or a second process never leaves half a face. */
    private Path unpack(InputStream bytes, Path target) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "face", ".part");
        Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
