// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.SoapService;

/** Writes the envelope of an answer around its content, as that is written. */
final class AnswerEnvelope {
    static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + Names.SOAP + "\">";

    private AnswerEnvelope() {}

    /** Writes what stands in the body, where the prefix soap is known. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, XMLStreamException;
    }

    static void write(Content content, List<Addressing.Header> headers, OutputStream out)
            throws IOException, XMLStreamException {
        Text.write(out, START + text(headers) + "<soap:Body>");
        content.writeTo(out);
        Text.write(out, "</soap:Body></soap:Envelope>");
    }

    private static String text(List<Addressing.Header> headers) {
        if (headers.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("<soap:Header xmlns:wsa=\"" + Names.WSA + "\">");
        headers.forEach(header -> text.append("<wsa:")
                .append(header.name())
                .append('>')
                .append(header.content())
                .append("</wsa:")
                .append(header.name())
                .append('>'));
        return text.append("</soap:Header>").toString();
    }

    static List<Addressing.Header> headers(Optional<Addressing> addressing) {
        return addressing.map(to -> to.answer(to.answeringAction())).orElse(List.of());
    }

    static List<Addressing.Header> headers(Optional<Addressing> addressing, Fault fault) {
        return addressing.map(to -> to.answer(Addressing.faultAction(fault))).orElse(List.of());
    }

    /** Exactly one element; Woodstox refuses a second one, and a missing one. */
    static Content of(SoapService.Answer answer) {
        return out -> {
            var xml = Parser.fragment(out);
            answer.writeTo(xml);
            xml.writeEndDocument();
            xml.flush();
        };
    }

    static Content of(Fault fault) {
        return out -> {
            Text.write(
                    out,
                    "<soap:Fault" + namespace(fault) + "><faultcode>"
                            + fault.code().qualified()
                            + "</faultcode><faultstring xml:lang=\"nl\">" + Text.escaped(fault.reason())
                            + "</faultstring>");
            if (fault.detail().isPresent()) {
                Text.write(out, "<detail>");
                of(fault.detail().get()).writeTo(out);
                Text.write(out, "</detail>");
            }
            Text.write(out, "</soap:Fault>");
        };
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
}
