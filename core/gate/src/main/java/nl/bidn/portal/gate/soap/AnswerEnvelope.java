// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.SoapService;

/** Writes the envelope of an answer around what the product writes, as it writes it. */
final class AnswerEnvelope {
    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + Names.SOAP + "\">";
    private static final String END = "</soap:Body></soap:Envelope>";

    private AnswerEnvelope() {}

    static void answer(SoapService.Answer answer, Optional<Addressing> addressing, OutputStream out)
            throws IOException, XMLStreamException {
        text(out, START + headers(addressing, addressing.map(Addressing::answeringAction)) + "<soap:Body>");
        element(answer, out);
        text(out, END);
    }

    static void fault(Fault fault, Optional<Addressing> addressing, OutputStream out)
            throws IOException, XMLStreamException {
        var action = Optional.of(Addressing.faultAction(fault));
        text(
                out,
                START + headers(addressing, action) + "<soap:Body><soap:Fault" + namespace(fault) + "><faultcode>"
                        + fault.code().qualified() + "</faultcode><faultstring xml:lang=\"nl\">"
                        + Text.escaped(fault.reason()) + "</faultstring>");
        if (fault.detail().isPresent()) {
            text(out, "<detail>");
            element(fault.detail().get(), out);
            text(out, "</detail>");
        }
        text(out, "</soap:Fault>" + END);
    }

    private static String namespace(Fault fault) {
        var prefix = fault.code().qualified().split(":", 2)[0];
        return switch (prefix) {
            case "wsa" -> " xmlns:wsa=\"" + Names.WSA + "\"";
            case "wsse" -> " xmlns:wsse=\"" + Names.WSSE + "\"";
            case "wsu" -> " xmlns:wsu=\"" + Names.WSU + "\"";
            default -> "";
        };
    }

    private static String headers(Optional<Addressing> addressing, Optional<String> action) {
        if (addressing.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("<soap:Header xmlns:wsa=\"" + Names.WSA + "\">");
        addressing
                .get()
                .answer(action.orElseThrow())
                .forEach(header -> text.append("<wsa:")
                        .append(header.name())
                        .append('>')
                        .append(header.content())
                        .append("</wsa:")
                        .append(header.name())
                        .append('>'));
        return text.append("</soap:Header>").toString();
    }

    /** Exactly one; Woodstox refuses a second one, and a missing one. */
    private static void element(SoapService.Answer answer, OutputStream out) throws IOException, XMLStreamException {
        var xml = Parser.fragment(out);
        answer.writeTo(xml);
        xml.writeEndDocument();
        xml.flush();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
