// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A spreadsheet as its reader sees it, by the JDK alone: OpenDocument 1.2, part 1 (6.1.3, 9.1 and 19.385) and part 3 (3.3). */
final class Rekenblad {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /**
     * A cell.
     *
     * @param soort {@code string}, or {@code float} for what is counted with; empty: there is nothing in it
     */
    record Cel(String soort, String tekst) {}

    private Rekenblad() {}

    /** All rows, with as many cells as are written in each. */
    static List<List<Cel>> rijen(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var first = zip.entries().nextElement();
            var kind = new String(zip.getInputStream(first).readAllBytes(), StandardCharsets.US_ASCII);
            if (!first.getName().equals("mimetype") || !kind.equals("application/vnd.oasis.opendocument.spreadsheet")) {
                throw new AssertionError("the file begins with " + first.getName() + " " + kind);
            }
            return elements(content(zip).getElementsByTagNameNS(TABLE, "table-row")).stream()
                    .map(Rekenblad::cells)
                    .toList();
        }
    }

    private static Document content(ZipFile zip) throws IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var in = zip.getInputStream(zip.getEntry("content.xml"))) {
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("content.xml is no XML", e);
        }
    }

    private static List<Cel> cells(Element row) {
        return elements(row.getElementsByTagNameNS(TABLE, "table-cell")).stream()
                .map(cell -> new Cel(cell.getAttributeNS(OFFICE, "value-type"), text(cell)))
                .toList();
    }

    /** A space may be an element. */
    private static String text(Element cell) {
        elements(cell.getElementsByTagNameNS(TEXT, "s")).forEach(space -> space.setTextContent(" "));
        return cell.getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
