package org.taizhang.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a written .docx says, read back from its XML without the library that wrote it.
 *
 * @param texts paragraphs and cells from top to bottom and from left to right, those without text left out
 * @param headings the paragraphs of a heading style
 * @param heads the texts of the heads of its pages
 */
public record ManuscriptText(List<String> texts, List<String> headings, List<String> heads) {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HEADING = "Heading";

    /** Copies the lists. */
    public ManuscriptText {
        texts = List.copyOf(texts);
        headings = List.copyOf(headings);
        heads = List.copyOf(heads);
    }

    /** Reads a file; nothing when it is no .docx. */
    public static Optional<ManuscriptText> of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Paragraph> body = new ArrayList<>();
            List<Paragraph> heads = new ArrayList<>();
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().equals("word/document.xml")) {
                    read(zip, entry, body);
                } else if (entry.getName().matches("word/header\\d+\\.xml")) {
                    read(zip, entry, heads);
                }
            }
            return Optional.of(new ManuscriptText(
                    body.stream().map(Paragraph::text).toList(),
                    body.stream()
                            .filter(it -> it.style().startsWith(HEADING))
                            .map(Paragraph::text)
                            .toList(),
                    heads.stream().map(Paragraph::text).toList()));
        } catch (IOException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    /** A paragraph with the name of its style. */
    private record Paragraph(String style, String text) {}

    private static void read(ZipFile zip, ZipEntry part, List<Paragraph> into) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream bytes = zip.getInputStream(part)) {
            read(factory.createXMLStreamReader(bytes), into);
        }
    }

    private static void read(XMLStreamReader xml, List<Paragraph> into) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String style = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        text.setLength(0);
                        style = "";
                    }
                    case "pStyle" -> style = String.valueOf(xml.getAttributeValue(WORD, "val"));
                    case "t" -> text.append(xml.getElementText());
                    case "br" -> text.append('\n');
                    case "tab" -> text.append('\t');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")
                    && !text.isEmpty()) {
                into.add(new Paragraph(style, text.toString()));
            }
        }
    }
}
