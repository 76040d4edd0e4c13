// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Short text of a message. */
final class Text {
    /** Longer than any address or number of a message. */
    private static final int LONGEST = 2000;

    private Text() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    /** Of base64, which comes in lines. */
    static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the text of an element to its end. */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        return of(xml, LONGEST);
    }

    static String of(XMLStreamReader xml, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text.append(xml.getText());
                case XMLStreamReader.COMMENT -> {}
                default -> throw new Malformed("In een header staat een element waar tekst hoort.");
            }
            if (text.length() > longest) {
                throw new Malformed("Een header is te lang.");
            }
        }
        return text.toString().strip();
    }

    /** As base64 without lines. */
    static String of(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads an element to its end. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        boolean unused = skipLookingFor(xml, "", "");
    }

    /** Reads an element to its end; answers whether an element with this name is in it. */
    static boolean skipLookingFor(XMLStreamReader xml, String namespace, String name) throws XMLStreamException {
        boolean found = false;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    found |= Names.is(xml, namespace, name);
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return found;
    }
}
