// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.api.SoapService.SoapFault;
import nl.bidn.portal.gate.door.BoundedBody;
import nl.bidn.portal.gate.door.Line;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Reception.Visitor;
import nl.bidn.portal.gate.door.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message and its answer; both are read and written as they pass, and neither is ever there as a whole. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Reception reception;
    private final Endpoint.Soap endpoint;
    private final Visitor visitor;
    private final BoundedBody request;
    private final HttpServletResponse response;
    private final Consumer<String> failed;
    private final String soapAction;
    private final Headers headers;
    private final MarkupLimit markup;

    /** @param failed hears in a few words of what the product throws without having foreseen it */
    Exchange(
            Reception reception,
            Endpoint.Soap endpoint,
            Visitor visitor,
            BoundedBody request,
            HttpServletResponse response,
            Consumer<String> failed)
            throws IOException {
        this.reception = reception;
        this.endpoint = endpoint;
        this.headers = new Headers(endpoint.service()::understands);
        this.visitor = visitor;
        this.request = request;
        this.response = response;
        this.failed = failed;
        this.soapAction = SoapHttp.action(request);
        this.markup = new MarkupLimit(request.getInputStream());
    }

    /** @throws IOException if only a part of the answer is there, or the line broke */
    void hold() throws IOException, Refused {
        try {
            write(answer());
        } catch (Fault fault) {
            SoapHttp.drain(request);
            SoapHttp.fault(response, fault, headers.addressing());
        }
    }

    private SoapService.Answer answer() throws Fault, IOException, Refused {
        try {
            var body = operation();
            var answer = ask(body);
            body.finish();
            return answer;
        } catch (XMLStreamException e) {
            throw wrong(e);
        }
    }

    private OperationReader operation() throws XMLStreamException, Fault {
        var xml = Parser.read(markup);
        var envelope = new Envelope(xml);
        boolean hasHeader = envelope.toHeader();
        if (hasHeader) {
            headers.read(xml, false);
        }
        if (headers.isSigned()) {
            throw new Fault(Fault.Code.SECURITY, "Berichten voor deze interface worden niet ondertekend.");
        }
        headers.check(soapAction);
        envelope.toOperation(hasHeader);
        return new OperationReader(xml, Envelope.AROUND);
    }

    private SoapService.Answer ask(OperationReader body) throws Fault, IOException, XMLStreamException {
        var addressing = headers.addressing();
        var action = soapAction.isEmpty() ? addressing.map(Addressing::action).orElse("") : soapAction;
        var call = new Request(
                visitor.caller(),
                action,
                addressing.map(Addressing::messageId),
                headers.kept(),
                body,
                Optional.empty());
        try {
            return endpoint.service().answer(call);
        } catch (SoapFault | IOException | XMLStreamException | RuntimeException | LinkageError e) {
            // what is wrong with the message itself comes first, whatever the product made of it
            var wrong = body.failure();
            if (wrong != null) {
                throw wrong;
            }
            throw e instanceof SoapFault said ? Fault.of(said) : unforeseen(e);
        }
    }

    private void write(SoapService.Answer answer) throws Fault, IOException {
        try {
            AnswerEnvelope.answer(answer, headers.addressing(), SoapHttp.begin(response, HttpServletResponse.SC_OK));
        } catch (IOException | XMLStreamException | RuntimeException | LinkageError e) {
            if (Line.broke(e)) {
                throw new IOException(e);
            }
            var fault = unforeseen(e);
            if (response.isCommitted()) {
                throw new IOException("the answer broke off", e);
            }
            response.resetBuffer();
            throw fault;
        }
    }

    private Fault unforeseen(Throwable failure) {
        var reference = Reception.reference(request);
        LOG.error("a SOAP interface failed, reference {}", reference, failure);
        failed.accept(failure.getClass().getSimpleName());
        return SoapHttp.unforeseen(reference);
    }

    /** Makes of what the reader throws a fault, unless the line broke. */
    private Fault wrong(XMLStreamException e) throws IOException, Refused {
        if (request.getAttribute(BoundedBody.TOO_LARGE) != null) {
            throw reception.tooLarge();
        }
        var refused = markup.refused();
        if (refused != null) {
            return new Fault(Fault.Code.CLIENT, refused);
        }
        if (e instanceof Malformed) {
            return new Fault(Fault.Code.CLIENT, String.valueOf(e.getMessage()));
        }
        if (e.getNestedException() instanceof IOException broken && !(broken instanceof CharConversionException)) {
            throw broken;
        }
        var place = e.getLocation();
        var where = place == null ? "" : ", regel " + place.getLineNumber() + ", kolom " + place.getColumnNumber();
        return new Fault(Fault.Code.CLIENT, "Het bericht is geen geldige XML in UTF-8" + where + ".");
    }
}
