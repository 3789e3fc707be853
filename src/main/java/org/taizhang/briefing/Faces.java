package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.plan.Typefaces;

/** The typefaces of a plan's documents: the office's own where the plan names them, bundled ones for the rest. */
final class Faces {

    private final Map<FaceRole, Face> faces = new EnumMap<>(FaceRole.class);

    private Faces() {}

    /**
     * The faces for a plan.
     *
     * @param folder where the plan's own files lie
     * @param bundled what the program brings along
     */
    static Faces of(Typefaces own, Path folder, BundledFaces bundled) {
        Faces faces = new Faces();
        for (FaceRole role : FaceRole.values()) {
            Path file = own(own, role).map(folder::resolve).orElseGet(() -> bundled.file(role.bundled()));
            faces.faces.put(role, Face.in(file));
        }
        return faces;
    }

    private static Optional<String> own(Typefaces typefaces, FaceRole role) {
        return switch (role) {
            case BODY -> typefaces.body();
            case TITLE -> typefaces.title();
            case HEADING -> typefaces.heading();
            case SUBHEADING -> typefaces.subheading();
            case TABLE, TABLE_BOLD -> Optional.empty();
        };
    }

    /** Whether every face has a glyph for the character. */
    boolean show(int character) {
        return faces.values().stream().allMatch(face -> face.shows(character));
    }

    /** The face of a role. */
    Face face(FaceRole role) {
        return Objects.requireNonNull(faces.get(role));
    }

    /** What JasperReports is to know. */
    List<FaceFamily> families() {
        return faces.entrySet().stream()
                .map(entry -> new FaceFamily(entry.getKey(), entry.getValue()))
                .toList();
    }
}
