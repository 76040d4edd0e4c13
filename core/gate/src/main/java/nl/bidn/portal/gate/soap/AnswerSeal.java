// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Signs an answer: Body, Timestamp, the confirmation of the signature that it answers, and each header of WS-Addressing. Each
 * part is written in its canonical form, with all namespaces that it needs, so that what was digested is what is sent.
 */
final class AnswerSeal {
    private static final String WSSE11 = "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private final Stores.Key key;
    private final String confirmed;
    private final Instant now;
    private final StringBuilder references = new StringBuilder();
    private int count;

    /** @param confirmed the value of the signature that is answered */
    AnswerSeal(Stores.Key key, String confirmed, Instant now) {
        this.key = key;
        this.confirmed = confirmed;
        this.now = now;
    }

    /** @param content of the body */
    void write(List<Addressing.Header> headers, byte[] content, OutputStream out)
            throws XMLStreamException, IOException {
        var parts = new ArrayList<byte[]>();
        for (var header : headers) {
            parts.add(signed(
                    "<wsa:" + header.name() + " xmlns:wsa=\"" + Names.WSA + "\"",
                    header.content().getBytes(StandardCharsets.UTF_8),
                    "wsa:" + header.name()));
        }
        var body = signed("<soap:Body xmlns:soap=\"" + Names.SOAP + "\"", content, "soap:Body");
        Text.write(out, AnswerEnvelope.START + "<soap:Header>");
        for (var part : parts) {
            out.write(part);
        }
        security(out);
        Text.write(out, "</soap:Header>");
        out.write(body);
        Text.write(out, "</soap:Envelope>");
    }

    private void security(OutputStream out) throws XMLStreamException, IOException {
        var time = signed("<wsu:Timestamp", times().getBytes(StandardCharsets.UTF_8), "wsu:Timestamp");
        var confirmation = signed(
                "<wsse11:SignatureConfirmation xmlns:wsse11=\"" + WSSE11 + "\" Value=\"" + confirmed + "\"",
                new byte[0],
                "wsse11:SignatureConfirmation");
        Text.write(out, "<wsse:Security xmlns:wsse=\"" + Names.WSSE + "\" soap:mustUnderstand=\"1\">");
        Text.write(out, token());
        out.write(time);
        out.write(confirmation);
        signature(out);
        Text.write(out, "</wsse:Security>");
    }

    private String times() {
        var created = now.truncatedTo(ChronoUnit.MILLIS);
        return "<wsu:Created>" + created + "</wsu:Created><wsu:Expires>" + created.plus(Timestamp.FRESH)
                + "</wsu:Expires>";
    }

    private String token() {
        return "<wsse:BinarySecurityToken xmlns:wsu=\"" + Names.WSU + "\" EncodingType=\"" + BASE64
                + "\" ValueType=\"" + Names.X509 + "\" wsu:Id=\"certificate\">" + Text.of(key.certificate())
                + "</wsse:BinarySecurityToken>";
    }

    private void signature(OutputStream out) throws XMLStreamException, IOException {
        var algorithm = Algorithms.signing(key.certificate().getPublicKey());
        var info = canonical("<ds:SignedInfo xmlns:ds=\"" + Names.DS + "\"><ds:CanonicalizationMethod Algorithm=\""
                + Canonicaliser.ALGORITHM + "\"/><ds:SignatureMethod Algorithm=\"" + algorithm + "\"/>" + references
                + "</ds:SignedInfo>");
        Text.write(out, "<ds:Signature xmlns:ds=\"" + Names.DS + "\">");
        out.write(info);
        Text.write(
                out,
                "<ds:SignatureValue>" + Base64.getEncoder().encodeToString(sign(algorithm, info))
                        + "</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference>"
                        + "<wsse:Reference URI=\"#certificate\" ValueType=\"" + Names.X509 + "\"/>"
                        + "</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>");
    }

    private byte[] sign(String algorithm, byte[] info) {
        try {
            Signature signing =
                    Algorithms.signature(algorithm, key.certificate().getPublicKey());
            signing.initSign(key.secret());
            signing.update(info);
            return signing.sign();
        } catch (GeneralSecurityException | Fault e) {
            throw new IllegalStateException("the key of the portal cannot sign", e);
        }
    }

    /** Gives an element an id, and the signature a reference to it. */
    private byte[] signed(String start, byte[] content, String name) throws XMLStreamException, IOException {
        var id = "part-" + ++count;
        var whole = new ByteArrayOutputStream();
        Text.write(whole, start + " xmlns:wsu=\"" + Names.WSU + "\" wsu:Id=\"" + id + "\">");
        whole.write(content);
        Text.write(whole, "</" + name + ">");
        var canonical = canonical(whole.toByteArray());
        references
                .append("<ds:Reference URI=\"#")
                .append(id)
                .append("\"><ds:Transforms><ds:Transform Algorithm=\"")
                .append(Canonicaliser.ALGORITHM)
                .append("\"/></ds:Transforms><ds:DigestMethod Algorithm=\"")
                .append(Algorithms.SHA256)
                .append("\"/><ds:DigestValue>")
                .append(Base64.getEncoder().encodeToString(Algorithms.sha256(canonical)))
                .append("</ds:DigestValue></ds:Reference>");
        return canonical;
    }

    private static byte[] canonical(String xml) throws XMLStreamException, IOException {
        return canonical(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] canonical(byte[] xml) throws XMLStreamException, IOException {
        var out = new ByteArrayOutputStream();
        var reader = Parser.read(new ByteArrayInputStream(xml));
        reader.next();
        Canonicaliser.write(reader, Set.of(), out);
        return out.toByteArray();
    }
}
