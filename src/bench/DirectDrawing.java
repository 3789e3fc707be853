package org.taizhang.briefing;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that a program must do that draws these pages with OpenPDF: where everything stands is known beforehand, each thing is
 * drawn with as few operators as will do, and nothing is tagged, attached, read back or compared. The typefaces are embedded, cut
 * down to the glyphs that are used, and their characters can be copied; streams are compressed. OpenPDF keeps a typeface that it
 * has parsed, so this too parses each once a process.
 */
final class DirectDrawing {

    private final Path faces;
    private final Map<String, BaseFont> parsed = new HashMap<>();

    /** With the typefaces in that folder. */
    DirectDrawing(Path faces) {
        this.faces = faces;
    }

    /** The pages of the lists, one list after another, as one PDF. */
    byte[] pdf(List<DrawnPages> lists) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(size(lists.get(0).pages().get(0)), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        boolean open = false;
        for (DrawnPages list : lists) {
            List<PdfTemplate> forms = new ArrayList<>();
            for (DrawnPages.Page page : list.pages()) {
                document.setPageSize(size(page));
                if (open) {
                    document.newPage();
                } else {
                    document.open();
                    open = true;
                }
                if (forms.isEmpty()) {
                    forms(list, writer.getDirectContent(), forms);
                }
                writer.setPageEmpty(false);
                new Canvas(writer.getDirectContent(), forms).draw(page.marks());
            }
        }
        document.close();
        return bytes.toByteArray();
    }

    private static Rectangle size(DrawnPages.Page page) {
        return new Rectangle(page.width(), page.height());
    }

    private void forms(DrawnPages list, PdfContentByte content, List<PdfTemplate> forms) throws IOException {
        for (DrawnPages.Form form : list.forms()) {
            PdfTemplate template = content.createTemplate(form.width(), form.height());
            new Canvas(template, forms).draw(form.marks());
            forms.add(template);
        }
    }

    private BaseFont face(String name) throws IOException {
        BaseFont face = parsed.get(name);
        if (face == null) {
            face = BaseFont.createFont(
                    faces.resolve(name + ".ttf").toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            parsed.put(name, face);
        }
        return face;
    }

    /** The colours and the pen that the page has at the moment. */
    private record Set(float[] fill, float[] stroke, DrawnPages.Pen pen) {}

    /** Draws marks, and sets a colour or a pen only where it changes. */
    private final class Canvas {

        private final PdfContentByte content;
        private final List<PdfTemplate> forms;
        private final Deque<Set> outer = new ArrayDeque<>();
        // At first none that a page could ask for: a form takes on what the page has where it is placed.
        private float[] fill = {};
        private float[] stroke = {};
        private DrawnPages.Pen pen = new DrawnPages.Pen(-1, -1, -1, new float[] {-1}, 0);

        Canvas(PdfContentByte content, List<PdfTemplate> forms) {
            this.content = content;
            this.forms = forms;
        }

        void draw(List<DrawnPages.Mark> marks) throws IOException {
            for (DrawnPages.Mark mark : marks) {
                if (mark instanceof DrawnPages.Text text) {
                    text(text);
                } else if (mark instanceof DrawnPages.Line line) {
                    stroke(line.colour());
                    pen(line.pen());
                    trace(line.path());
                    content.stroke();
                } else if (mark instanceof DrawnPages.Fill area) {
                    fill(area.colour());
                    trace(area.path());
                    if (area.evenOdd()) {
                        content.eoFill();
                    } else {
                        content.fill();
                    }
                } else if (mark instanceof DrawnPages.Clip clip) {
                    trace(clip.path());
                    if (clip.evenOdd()) {
                        content.eoClip();
                    } else {
                        content.clip();
                    }
                    content.newPath();
                } else if (mark instanceof DrawnPages.Placed placed) {
                    float[] at = placed.matrix();
                    content.addTemplate(forms.get(placed.form()), at[0], at[1], at[2], at[3], at[4], at[5]);
                } else if (((DrawnPages.Bracket) mark).opens()) {
                    outer.push(new Set(fill, stroke, pen));
                    content.saveState();
                } else {
                    Set set = outer.pop();
                    fill = set.fill();
                    stroke = set.stroke();
                    pen = set.pen();
                    content.restoreState();
                }
            }
        }

        private void text(DrawnPages.Text text) throws IOException {
            fill(text.colour());
            float[] at = text.matrix();
            content.beginText();
            content.setFontAndSize(face(text.face()), text.size());
            if (text.spacing() != 0) {
                content.setCharacterSpacing(text.spacing());
            }
            content.setTextMatrix(at[0], at[1], at[2], at[3], at[4], at[5]);
            if (text.pieces().length == 1) {
                content.showText((String) text.pieces()[0]);
            } else {
                content.showText(array(text.pieces()));
            }
            if (text.spacing() != 0) {
                content.setCharacterSpacing(0);
            }
            content.endText();
        }

        private static PdfTextArray array(Object[] pieces) {
            PdfTextArray array = new PdfTextArray();
            for (Object piece : pieces) {
                if (piece instanceof String words) {
                    array.add(words);
                } else {
                    array.add((Float) piece);
                }
            }
            return array;
        }

        private void trace(DrawnPages.Path path) {
            float[] p = path.points();
            int at = 0;
            for (char step : path.steps().toCharArray()) {
                switch (step) {
                    case 'm' -> content.moveTo(p[at++], p[at++]);
                    case 'l' -> content.lineTo(p[at++], p[at++]);
                    case 'c' -> content.curveTo(p[at++], p[at++], p[at++], p[at++], p[at++], p[at++]);
                    case 'r' -> content.rectangle(p[at++], p[at++], p[at++], p[at++]);
                    default -> content.closePath();
                }
            }
        }

        private void fill(float[] colour) {
            if (!Arrays.equals(fill, colour)) {
                content.setRGBColorFillF(colour[0], colour[1], colour[2]);
                fill = colour;
            }
        }

        private void stroke(float[] colour) {
            if (!Arrays.equals(stroke, colour)) {
                content.setRGBColorStrokeF(colour[0], colour[1], colour[2]);
                stroke = colour;
            }
        }

        private void pen(DrawnPages.Pen other) {
            if (pen.width() != other.width()) {
                content.setLineWidth(other.width());
            }
            if (pen.cap() != other.cap()) {
                content.setLineCap(other.cap());
            }
            if (pen.join() != other.join()) {
                content.setLineJoin(other.join());
            }
            if (!Arrays.equals(pen.dash(), other.dash()) || pen.phase() != other.phase()) {
                content.setLineDash(other.dash(), other.phase());
            }
            pen = other;
        }
    }
}
