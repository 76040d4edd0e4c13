// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.gate.door.BoundedBody;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Reception.Visitor;
import nl.bidn.portal.gate.door.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A message as it comes in: it passes and is never there as a whole, unless it is signed. Then it is checked before any of it
 * is shown.
 */
final class Incoming implements AutoCloseable {
    private final Endpoint.Soap endpoint;
    private final Visitor visitor;
    private final BoundedBody request;
    private final Reception reception;
    private final MessageSecurity security;
    private final String soapAction;
    private final MarkupLimit markup;
    private final Recorder recorder;
    private final InputStream in;
    private Headers headers;
    private @Nullable XMLStreamReader xml;
    private @Nullable SignedMessage signed;
    private MessageSecurity.@Nullable Share share;

    Incoming(
            Endpoint.Soap endpoint, Visitor visitor, BoundedBody request, Reception reception, MessageSecurity security)
            throws IOException {
        this.endpoint = endpoint;
        this.headers = new Headers(endpoint.service()::understands);
        this.visitor = visitor;
        this.request = request;
        this.reception = reception;
        this.security = security;
        this.soapAction = SoapHttp.action(request);
        this.markup = new MarkupLimit(request.getInputStream());
        this.recorder = new Recorder(markup);
        this.in = endpoint.signing() == Endpoint.Soap.Signing.NONE ? markup : recorder;
    }

    /** Reads to the operation, and all of a message that is signed. */
    Request open() throws XMLStreamException, IOException, Fault, Refused {
        var body = operation();
        var addressing = headers.addressing();
        var action = soapAction.isEmpty() ? addressing.map(Addressing::action).orElse("") : soapAction;
        return new Request(
                visitor.caller(), action, addressing.map(Addressing::messageId), headers.kept(), body, signer());
    }

    private OperationReader operation() throws XMLStreamException, IOException, Fault, Refused {
        var reader = Parser.read(in);
        xml = reader;
        var envelope = new Envelope(reader);
        boolean hasHeader = envelope.toHeader();
        if (hasHeader) {
            headers.read(reader, endpoint.signing() != Endpoint.Soap.Signing.NONE);
        }
        if (isToBeChecked()) {
            return signedOperation();
        }
        recorder.letGo();
        headers.check(soapAction, endpoint.addressing());
        if (hasHeader) {
            envelope.toBody();
        }
        envelope.toOperation();
        return new OperationReader(reader, Envelope.AROUND);
    }

    private boolean isToBeChecked() throws Fault {
        switch (endpoint.signing()) {
            case NONE -> {
                if (headers.isSigned()) {
                    throw new Fault(Fault.Code.SECURITY, "Berichten voor deze interface worden niet ondertekend.");
                }
                return false;
            }
            case REQUIRED -> {
                if (!headers.isSecured()) {
                    throw new Fault(Fault.Code.SECURITY, "Berichten voor deze interface worden ondertekend.");
                }
            }
            case ACCEPTED -> {}
        }
        return headers.isSecured();
    }

    private OperationReader signedOperation() throws XMLStreamException, IOException, Fault, Refused {
        share = security.share(request.getContentLengthLong());
        security.checkKey();
        var understands = (Predicate<QName>) endpoint.service()::understands;
        var checked = security.check(
                SignedMessage.verify(recorder.all(MessageSecurity.LARGEST), understands),
                visitor.oin(),
                visitor.certificates());
        headers = checked.headers(understands);
        headers.check(soapAction, endpoint.addressing());
        signed = checked;
        return checked.operation();
    }

    private Optional<String> signer() {
        return signed().map(message -> Text.of(message.certificate()));
    }

    /** The message, if it was signed and that held. */
    private Optional<SignedMessage> signed() {
        return Optional.ofNullable(signed);
    }

    /** Takes memory for an answer that is signed. */
    void grow(int bytes) throws IOException {
        if (share != null) {
            share.grow(bytes);
        }
    }

    /** How the answer is signed; not, if the message was not. */
    Optional<AnswerSeal> seal() {
        return signed().map(security::seal);
    }

    Optional<Addressing> addressing() {
        return headers.addressing();
    }

    /** By which the logs know this message. */
    String reference() {
        return Reception.reference(request);
    }

    void drain() {
        SoapHttp.drain(request);
    }

    /** Makes of what the reader throws a fault, unless the line broke. */
    Fault wrong(XMLStreamException e) throws IOException, Refused {
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

    /** Gives back what the parser lent, and the memory of a signed message. */
    @Override
    public void close() {
        try {
            if (xml != null) {
                xml.close();
            }
        } catch (XMLStreamException e) {
            // nothing is left to be told
        } finally {
            if (share != null) {
                share.close();
            }
        }
    }
}
