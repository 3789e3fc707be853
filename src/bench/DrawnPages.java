package org.taizhang.briefing;

import java.awt.geom.AffineTransform;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * A finished PDF as a plain list of what is to be drawn, each thing with its own place, colour and pen, so that another program can
 * draw the same pages. Understands what our documents are made of, and fails at anything else, so that nothing is left out.
 *
 * @param forms what is drawn by number, perhaps several times
 */
record DrawnPages(List<Page> pages, List<Form> forms) implements Serializable {

    /** A page, its size in points. */
    record Page(float width, float height, List<Mark> marks) implements Serializable {}

    /** Something drawn apart, such as a chart. */
    record Form(float width, float height, List<Mark> marks) implements Serializable {}

    /** One thing to be drawn. */
    interface Mark extends Serializable {}

    /**
     * Text on one line.
     *
     * @param face name of the typeface
     * @param matrix six numbers, for the size 1
     * @param spacing what is added after each character
     * @param pieces texts, and numbers that move on by so many thousandths of the size
     */
    record Text(String face, float size, float[] matrix, float spacing, float[] colour, Object[] pieces)
            implements Mark {}

    /** A filled area. */
    record Fill(Path path, float[] colour, boolean evenOdd) implements Mark {}

    /** A drawn line. */
    record Line(Path path, float[] colour, Pen pen) implements Mark {}

    /** What a line is drawn with. */
    record Pen(float width, int cap, int join, float[] dash, float phase) implements Serializable {}

    /** From here on nothing shows outside the area. */
    record Clip(Path path, boolean evenOdd) implements Mark {}

    /** Begins, or ends, what a clip is for. */
    record Bracket(boolean opens) implements Mark {}

    /** A form in its place. */
    record Placed(int form, float[] matrix) implements Mark {}

    /** Steps m, l, c, h and r, with their coordinates one after another. */
    record Path(String steps, float[] points) implements Serializable {}

    /** How many things are drawn on all pages; a form counts as one. */
    int marks() {
        return pages.stream().mapToInt(page -> page.marks().size()).sum();
    }

    static DrawnPages of(File file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Map<COSStream, Integer> known = new HashMap<>();
            List<Form> forms = new ArrayList<>();
            List<Page> pages = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                List<Mark> marks = new Reading(page.getResources(), known, forms).marks(page);
                pages.add(new Page(page.getMediaBox().getWidth(), page.getMediaBox().getHeight(), marks));
            }
            return new DrawnPages(pages, forms);
        }
    }

    /** The pen, the colours and the place at some point of a page. */
    private static final class State implements Cloneable {
        AffineTransform place = new AffineTransform();
        float[] fill = {0, 0, 0};
        float[] stroke = {0, 0, 0};
        float width = 1;
        int cap;
        int join;
        float[] dash = {};
        float phase;
        PDFont font;
        float size;
        float spacing;

        State copy() {
            try {
                State copy = (State) clone();
                copy.place = new AffineTransform(place);
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Reads one stream of drawing operators. */
    private static final class Reading {

        private final PDResources resources;
        private final Map<COSStream, Integer> known;
        private final List<Form> forms;
        private final List<Mark> marks = new ArrayList<>();
        private final Deque<State> states = new ArrayDeque<>();
        private State now = new State();
        private AffineTransform line = new AffineTransform();
        private StringBuilder steps = new StringBuilder();
        private List<Float> points = new ArrayList<>();
        private double[] last = new double[2];
        private String clip = "";

        Reading(PDResources resources, Map<COSStream, Integer> known, List<Form> forms) {
            this.resources = resources;
            this.known = known;
            this.forms = forms;
        }

        List<Mark> marks(PDContentStream stream) throws IOException {
            List<COSBase> operands = new ArrayList<>();
            for (Object token : new PDFStreamParser(stream).parse()) {
                if (token instanceof Operator operator) {
                    step(operator.getName(), operands);
                    operands.clear();
                } else {
                    operands.add((COSBase) token);
                }
            }
            return marks;
        }

        private void step(String operator, List<COSBase> operands) throws IOException {
            switch (operator) {
                case "q" -> {
                    states.push(now.copy());
                    marks.add(new Bracket(true));
                }
                case "Q" -> {
                    now = states.pop();
                    marks.add(new Bracket(false));
                }
                case "cm" -> now.place.concatenate(transform(operands));
                case "w" -> now.width = number(operands.get(0));
                case "J" -> now.cap = (int) number(operands.get(0));
                case "j" -> now.join = (int) number(operands.get(0));
                case "M", "ET" -> {}
                case "d" -> {
                    now.dash = numbers(((COSArray) operands.get(0)).toList());
                    now.phase = number(operands.get(1));
                }
                case "g" -> now.fill = grey(operands);
                case "G" -> now.stroke = grey(operands);
                case "rg" -> now.fill = numbers(operands);
                case "RG" -> now.stroke = numbers(operands);
                case "m", "l", "c", "v", "h", "re" -> path(operator, operands);
                case "f", "f*" -> painted(new Fill(path(), now.fill, operator.endsWith("*")));
                case "S" -> painted(new Line(path(), now.stroke, pen()));
                case "n" -> painted(null);
                case "W", "W*" -> clip = operator;
                case "BT" -> line = new AffineTransform();
                case "Tm" -> line = transform(operands);
                case "Td" -> line.translate(number(operands.get(0)), number(operands.get(1)));
                case "Tf" -> {
                    now.font = resources.getFont((COSName) operands.get(0));
                    now.size = number(operands.get(1));
                }
                case "Tc" -> now.spacing = number(operands.get(0));
                // Has no effect on fonts whose characters are two bytes long, as all of ours are.
                case "Tw" -> {}
                case "Tj" -> text(operands);
                case "TJ" -> text(((COSArray) operands.get(0)).toList());
                case "Do" -> marks.add(new Placed(form((COSName) operands.get(0)), matrix(now.place)));
                default -> throw new IOException("drawn otherwise than expected: " + operator);
            }
        }

        private void path(String operator, List<COSBase> operands) {
            float[] given = numbers(operands);
            if (operator.equals("re")) {
                boolean upright = now.place.getShearX() == 0 && now.place.getShearY() == 0;
                if (!upright) {
                    throw new IllegalStateException("a turned rectangle");
                }
                steps.append('r');
                add(given[0], given[1]);
                points.add((float) (given[2] * now.place.getScaleX()));
                points.add((float) (given[3] * now.place.getScaleY()));
                return;
            }
            steps.append(operator.equals("v") ? "c" : operator);
            if (operator.equals("v")) {
                add(last[0], last[1]);
            }
            for (int i = 0; i < given.length; i += 2) {
                add(given[i], given[i + 1]);
                last = new double[] {given[i], given[i + 1]};
            }
        }

        private void add(double x, double y) {
            double[] point = {x, y};
            now.place.transform(point, 0, point, 0, 1);
            points.add((float) point[0]);
            points.add((float) point[1]);
        }

        private Path path() {
            return new Path(steps.toString(), floats(points));
        }

        /** A clip takes effect after the path that sets it has been painted. */
        private void painted(Mark mark) {
            if (mark != null) {
                marks.add(mark);
            }
            if (!clip.isEmpty()) {
                marks.add(new Clip(path(), clip.endsWith("*")));
            }
            clip = "";
            steps = new StringBuilder();
            points = new ArrayList<>();
        }

        private Pen pen() {
            float scale = (float) Math.sqrt(Math.abs(now.place.getDeterminant()));
            float[] dash = now.dash.clone();
            for (int i = 0; i < dash.length; i++) {
                dash[i] *= scale;
            }
            return new Pen(now.width * scale, now.cap, now.join, dash, now.phase * scale);
        }

        private void text(List<? extends COSBase> operands) throws IOException {
            Object[] pieces = new Object[operands.size()];
            for (int i = 0; i < pieces.length; i++) {
                COSBase operand = operands.get(i);
                pieces[i] = operand instanceof COSString string ? words(string.getBytes()) : number(operand);
            }
            AffineTransform place = new AffineTransform(now.place);
            place.concatenate(line);
            String face = now.font.getName().replaceFirst("^[A-Z]{6}\\+", "");
            marks.add(new Text(face, now.size, matrix(place), now.spacing, now.fill, pieces));
        }

        private String words(byte[] bytes) throws IOException {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < bytes.length; i += 2) {
                int code = (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF;
                words.append(now.font.toUnicode(code));
            }
            return words.toString();
        }

        private int form(COSName name) throws IOException {
            PDFormXObject form = (PDFormXObject) resources.getXObject(name);
            Integer number = known.get(form.getCOSObject());
            if (number == null) {
                number = forms.size();
                known.put(form.getCOSObject(), number);
                List<Mark> drawn = new Reading(form.getResources(), known, forms).marks(form);
                forms.add(new Form(form.getBBox().getWidth(), form.getBBox().getHeight(), drawn));
            }
            return number;
        }

        private static AffineTransform transform(List<COSBase> operands) {
            return new AffineTransform(numbers(operands));
        }

        private static float[] matrix(AffineTransform place) {
            double[] matrix = new double[6];
            place.getMatrix(matrix);
            float[] floats = new float[6];
            for (int i = 0; i < 6; i++) {
                floats[i] = (float) matrix[i];
            }
            return floats;
        }

        private static float[] grey(List<COSBase> operands) {
            float grey = number(operands.get(0));
            return new float[] {grey, grey, grey};
        }

        private static float[] numbers(List<? extends COSBase> operands) {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(operands.get(i));
            }
            return numbers;
        }

        private static float number(COSBase operand) {
            return ((COSNumber) operand).floatValue();
        }

        private static float[] floats(List<Float> list) {
            float[] floats = new float[list.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = list.get(i);
            }
            return floats;
        }
    }
}
