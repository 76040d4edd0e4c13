// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The head of a payload, and the digest of all of it.
 *
 * @param namespace of the message
 * @param basis the namespace of the types that messages share
 * @param velden the elements of the head in their order; those in another element bear its name, {@code XsdVersie/...}
 */
public record Heenkop(String namespace, String basis, List<Veld> velden, String sha256) {
    public Heenkop {
        velden = List.copyOf(velden);
    }

    /** A field with its text. */
    record Veld(String plaats, String text) {}

    /** Empty if it is not there. */
    public String veld(String plaats) {
        return velden.stream()
                .filter(veld -> veld.plaats().equals(plaats))
                .map(Veld::text)
                .findFirst()
                .orElse("");
    }

    public static Heenkop lees(InputStream payload) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var in = new DigestInputStream(payload, digest);
            var velden = new ArrayList<Veld>();
            String[] namespaces = {"", ""};
            XMLStreamReader xml = Ontvangst.veilig().createXMLStreamReader(in);
            lees(xml, velden, namespaces);
            in.transferTo(OutputStream.nullOutputStream());
            return new Heenkop(
                    namespaces[0], namespaces[1], velden, HexFormat.of().formatHex(digest.digest()));
        } catch (XMLStreamException e) {
            throw new IOException("no XML in the payload", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lees(XMLStreamReader xml, List<Veld> velden, String[] namespaces) throws XMLStreamException {
        var plaats = new ArrayList<String>();
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                plaats.add(xml.getLocalName());
                namespaces[plaats.size() <= 2 ? 0 : 1] =
                        plaats.size() <= 2 || !xml.getNamespaceURI().equals(namespaces[0])
                                ? xml.getNamespaceURI()
                                : namespaces[1];
                text.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (plaats.size() == 2 && plaats.get(1).equals("Header")) {
                    return;
                }
                if (plaats.size() > 2 && !text.toString().isBlank()) {
                    velden.add(new Veld(
                            String.join("/", plaats.subList(2, plaats.size())),
                            text.toString().strip()));
                }
                plaats.remove(plaats.size() - 1);
                text.setLength(0);
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
    }
}
