// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.SoapService;

/** A call as the gate hands it over, and what is answered to it as text. */
final class Aanroep implements SoapService.Call {
    private final Caller caller;
    private final String action;
    private final XMLStreamReader body;
    private final QName operation;

    Aanroep(Caller caller, String action, String xml) throws XMLStreamException {
        this.caller = caller;
        this.action = action;
        body = new WstxInputFactory()
                .createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        body.nextTag();
        operation = body.getName();
    }

    static String xml(SoapService.Answer answer) {
        var text = new StringWriter();
        try {
            var factory = new WstxOutputFactory();
            factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
            var xml = factory.createXMLStreamWriter(text);
            answer.writeTo(xml);
            xml.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
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
    public QName operation() {
        return operation;
    }

    @Override
    public XMLStreamReader body() {
        return body;
    }

    @Override
    public Optional<String> signer() {
        return Optional.empty();
    }
}
