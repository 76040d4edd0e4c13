// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.api.SoapService.Header;

/** A whole SOAP message, as the gate gives it to a service. It is not checked as the gate does. */
public final class TestSoapCall implements SoapService.Call {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final Caller caller;
    private final String action;
    private final List<Header> headers = new ArrayList<>();
    private final XMLStreamReader xml;
    private final QName operation;

    private TestSoapCall(SoapService service, Caller caller, String action, InputStream message)
            throws XMLStreamException {
        this.caller = caller;
        this.action = action;
        this.xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(message);
        boolean body = false;
        xml.nextTag();
        while (!body) {
            xml.nextTag();
            if (is("Header")) {
                header(service);
            }
            body = is("Body");
        }
        xml.nextTag();
        operation = xml.getName();
    }

    /** @param message from {@code soap:Envelope} on */
    public static TestSoapCall of(SoapService service, Caller caller, String action, InputStream message)
            throws XMLStreamException {
        return new TestSoapCall(service, caller, action, message);
    }

    private boolean is(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name) && SOAP.equals(xml.getNamespaceURI());
    }

    private void header(SoapService service) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var header = element();
            if (service.understands(header.name())) {
                headers.add(header);
            }
        }
    }

    private Header element() throws XMLStreamException {
        var name = xml.getName();
        var text = new StringBuilder();
        var content = new ArrayList<Header>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                content.add(element());
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return new Header(name, content.isEmpty() ? text.toString().strip() : "", content);
    }

    /** What an answer, or the detail of a fault, writes. */
    public static String written(SoapService.Answer answer) throws Exception {
        var out = new ByteArrayOutputStream();
        XMLStreamWriter writer =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        answer.writeTo(writer);
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public Optional<String> messageId() {
        return Optional.empty();
    }

    @Override
    public List<Header> headers() {
        return List.copyOf(headers);
    }

    @Override
    public QName operation() {
        return operation;
    }

    @Override
    public XMLStreamReader body() {
        return xml;
    }

    @Override
    public Optional<String> signer() {
        return Optional.empty();
    }
}
