package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.plan.Typefaces;

class FacesTests {

    private static final Typefaces BUNDLED =
            new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Letter LETTER = new Letter(
            "台账退回通知",
            "东山县",
            List.of("请改正后重新报送。"),
            "附件：东山县.xlsx",
            "市政府督查室",
            "数据截至2030年3月31日",
            LocalDate.of(2030, 3, 31),
            true,
            "0123");

    @TempDir
    static Path folder;

    /** As another plan of the same process would. */
    private static Faces facesOfAPlan() {
        return Faces.of(BUNDLED, folder, new BundledFaces(folder));
    }

    @ParameterizedTest
    @EnumSource(FaceRole.class)
    void areParsedOnceAProcessHoweverManyPlansUseThem(FaceRole role) {
        assertThat(facesOfAPlan().face(role)).isSameAs(facesOfAPlan().face(role));
        assertThat(facesOfAPlan().face(role).getFont())
                .isSameAs(facesOfAPlan().face(role).getFont());
    }

    @Test
    void areParsedOnceWhenSeveralRolesShareAFile() {
        Faces faces = facesOfAPlan();
        assertThat(faces.face(FaceRole.TABLE_BOLD)).isSameAs(faces.face(FaceRole.HEADING));
        assertThat(faces.face(FaceRole.SUBHEADING)).isSameAs(faces.face(FaceRole.TITLE));
    }

    /** Were a document to bypass or replace what OpenPDF keeps, the kept one would be absent or another. */
    @Test
    void areParsedByThePdfWriterOnceAProcessHoweverManyDocumentsAreWritten() {
        Map<String, BaseFont> first = parsedAfterALetter();
        String body = facesOfAPlan().face(FaceRole.BODY).getPdf();
        assertThat(first.keySet()).anyMatch(key -> key.startsWith(body));
        Map<String, BaseFont> second = parsedAfterALetter();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((key, font) -> assertThat(font).isSameAs(first.get(key)));
    }

    private static Map<String, BaseFont> parsedAfterALetter() {
        Typesetter typesetter = new Typesetter(facesOfAPlan());
        assertThat(typesetter.pdf(typesetter.pages(LETTER), LETTER.masthead())).isNotEmpty();
        return ParsedByOpenPdf.fonts();
    }

    /** What OpenPDF keeps lies open only to its heirs. */
    private abstract static class ParsedByOpenPdf extends BaseFont {

        /** By file, encoding and whether embedded. */
        static Map<String, BaseFont> fonts() {
            return Map.copyOf(fontCache);
        }
    }
}
