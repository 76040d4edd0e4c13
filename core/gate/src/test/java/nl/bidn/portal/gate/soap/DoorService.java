// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.gate.fake.Pause;

/** The service of a product that does all that a service may do, right and wrong; what it does is the name of the operation. */
public final class DoorService implements SoapService {
    static final String NAMESPACE = "urn:deur";
    static final String SECRET = "geheim 999900006";

    final List<String> done = new CopyOnWriteArrayList<>();
    final Pause pause = new Pause();
    /** Called at each piece of a long text. */
    volatile Runnable atPiece = () -> {};

    @Override
    public boolean understands(QName header) {
        return header.getNamespaceURI().equals(NAMESPACE);
    }

    @Override
    public Answer answer(Call call) throws SoapFault, IOException, XMLStreamException {
        var name = call.operation().getLocalPart();
        var answer = answerTo(name, call);
        done.add(name);
        return answer;
    }

    private Answer answerTo(String name, Call call) throws SoapFault, IOException, XMLStreamException {
        return switch (name) {
            case "wie" -> who(call);
            case "headers" ->
                echo(String.valueOf(call.headers().stream()
                        .map(header -> header.name().getLocalPart()
                                + header.child("in").map(Header::text))
                        .toList()));
            case "echo" -> echo(call.body().getElementText());
            case "meet" -> element("lengte", String.valueOf(length(call.body())));
            case "meetwoorden" -> element("lengte", String.valueOf(lengthOfChildren(call.body())));
            case "wacht" -> await();
            case "afgewezen" ->
                throw new SoapFault(true, "Bericht <1> is niet goed", Optional.of(element("code", "8001")));
            case "later" -> throw new SoapFault(false, "Nu even niet", Optional.empty());
            case "stuk" -> throw new IllegalStateException(SECRET);
            case "kapot" -> throw new IOException(SECRET);
            case "niets" -> xml -> {};
            case "twee" ->
                xml -> {
                    element("een", "1").writeTo(xml);
                    element("twee", "2").writeTo(xml);
                };
            case "verklaring" ->
                xml -> {
                    xml.writeStartDocument();
                    element("een", "1").writeTo(xml);
                };
            case "half" -> half(Integer.parseInt(call.body().getElementText()));
            case "inpakken" -> swallow(call.body());
            case "veel" -> many(Integer.parseInt(call.body().getElementText()));
            default -> throw new SoapFault(true, "Onbekende bewerking", Optional.empty());
        };
    }

    private Answer who(Call call) {
        var loader = Thread.currentThread().getContextClassLoader() == DoorService.class.getClassLoader();
        return element(
                "wie",
                String.join(
                        "|",
                        call.caller().id(),
                        call.action(),
                        call.messageId().orElse("-"),
                        String.valueOf(loader),
                        String.valueOf(call.signer().isPresent())));
    }

    private static Answer echo(String text) {
        return element("tekst", text);
    }

    static Answer element(String name, String text) {
        return xml -> {
            xml.writeStartElement("d", name, NAMESPACE);
            xml.writeCharacters(text);
            xml.writeEndElement();
        };
    }

    /** Reads a long text in pieces, without keeping it. */
    private long length(XMLStreamReader xml) throws XMLStreamException {
        long length = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            length += xml.getTextLength();
            atPiece.run();
        }
        return length;
    }

    private long lengthOfChildren(XMLStreamReader xml) throws XMLStreamException {
        long length = 0;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            length += length(xml);
        }
        return length;
    }

    private Answer await() {
        pause.hold();
        return element("klaar", "");
    }

    private static Answer half(int bytes) {
        return xml -> {
            xml.writeStartElement("d", "half", NAMESPACE);
            write(xml, bytes);
            throw new IllegalStateException(SECRET);
        };
    }

    private static Answer many(int bytes) {
        return xml -> {
            xml.writeStartElement("d", "veel", NAMESPACE);
            write(xml, bytes);
            xml.writeEndElement();
        };
    }

    private static void write(XMLStreamWriter xml, int bytes) throws XMLStreamException {
        var piece = "a".repeat(1000);
        for (int written = 0; written < bytes; written += piece.length()) {
            xml.writeCharacters(piece);
        }
    }

    /** Hides from the portal that the message was not whole. */
    private static Answer swallow(XMLStreamReader xml) {
        try {
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("it broke", e);
        }
        return element("klaar", "");
    }
}
