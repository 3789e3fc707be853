package org.taizhang.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles of an official paper: the office's own faces by name (仿宋_GB2312, 黑体, 楷体_GB2312, 方正小标宋简体), with the names of
 * those that serve where they are not installed.
 */
final class PaperStyles {

    static final String BODY = "Normal";
    static final String FIRST = "Heading1";
    static final String SECOND = "Heading2";
    static final String TITLE = "Title";
    static final String ISSUER = "Issuer";
    static final String ISSUE = "Issue";
    static final String OFFICE = "Office";
    static final String LINE = "Line";
    static final String SIGNATURE = "Signature";
    static final String NOTE = "Note";
    static final String CELL = "Cell";
    static final String PAGE_NUMBER = "Footer";
    static final String MARK = "Header";

    private static final String FACES_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FACES_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private PaperStyles() {}

    static void into(XWPFDocument document) {
        try (InputStream styles = resource("styles.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            faces(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void faces(XWPFDocument document) throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = document.getPackage().createPart(name, FACES_TYPE);
        try (InputStream faces = resource("faces.xml");
                OutputStream out = part.getOutputStream()) {
            faces.transferTo(out);
        }
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FACES_RELATION);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PaperStyles.class.getResourceAsStream(name), name);
    }
}
