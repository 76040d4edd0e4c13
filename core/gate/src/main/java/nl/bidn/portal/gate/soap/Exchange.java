// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.api.SoapService.SoapFault;
import nl.bidn.portal.gate.door.Line;
import nl.bidn.portal.gate.door.Refused;
import nl.bidn.portal.gate.soap.AnswerEnvelope.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message and its answer, which is written as the product writes it, unless it has to be signed. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Endpoint.Soap endpoint;
    private final Incoming incoming;
    private final HttpServletResponse response;
    private final Consumer<String> failed;

    /** @param failed hears in a few words of what the product throws without having foreseen it */
    Exchange(Endpoint.Soap endpoint, Incoming incoming, HttpServletResponse response, Consumer<String> failed) {
        this.endpoint = endpoint;
        this.incoming = incoming;
        this.response = response;
        this.failed = failed;
    }

    /** @throws IOException if only a part of the answer is there, or the line broke */
    void hold() throws IOException, Refused {
        try {
            write(answer());
        } catch (Fault fault) {
            incoming.drain();
            write(fault);
        }
    }

    private SoapService.Answer answer() throws Fault, IOException, Refused {
        try {
            var request = incoming.open();
            var answer = ask(request);
            request.reader().finish();
            return answer;
        } catch (XMLStreamException e) {
            throw incoming.wrong(e);
        }
    }

    private SoapService.Answer ask(Request request) throws Fault, XMLStreamException {
        try {
            return endpoint.service().answer(request);
        } catch (SoapFault | IOException | XMLStreamException | RuntimeException | LinkageError e) {
            // what is wrong with the message itself comes first, whatever the product made of it
            var wrong = request.reader().failure();
            if (wrong != null) {
                throw wrong;
            }
            throw e instanceof SoapFault said ? Fault.of(said) : unforeseen(e);
        }
    }

    private void write(SoapService.Answer answer) throws Fault, IOException {
        var content = AnswerEnvelope.of(answer);
        var headers = AnswerEnvelope.headers(incoming.addressing());
        try {
            write(HttpServletResponse.SC_OK, content, headers, incoming.seal());
        } catch (IOException | XMLStreamException | RuntimeException | LinkageError e) {
            throw brokeOff(e);
        }
    }

    /** A fault that says why a message was not taken is not signed: of whom it came is not sure. */
    private void write(Fault fault) throws IOException {
        var headers = AnswerEnvelope.headers(incoming.addressing(), fault);
        var seal = fault.code().isOfSoap() ? incoming.seal() : Optional.<AnswerSeal>empty();
        try {
            write(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, AnswerEnvelope.of(fault), headers, seal);
        } catch (XMLStreamException | RuntimeException | LinkageError e) {
            var why = brokeOff(e);
            SoapHttp.fault(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, why);
        }
    }

    private void write(int status, Content content, List<Addressing.Header> headers, Optional<AnswerSeal> seal)
            throws IOException, XMLStreamException {
        if (seal.isEmpty()) {
            AnswerEnvelope.write(content, headers, SoapHttp.begin(response, status));
            return;
        }
        var whole = new Bounded(incoming);
        content.writeTo(whole);
        seal.get().write(headers, whole.toByteArray(), SoapHttp.begin(response, status));
    }

    /** What there is to say when an answer could not be written to its end, if it still can be said. */
    private Fault brokeOff(Throwable e) throws IOException {
        if (Line.broke(e)) {
            throw new IOException(e);
        }
        var fault = unforeseen(e);
        if (response.isCommitted()) {
            throw new IOException("the answer broke off", e);
        }
        response.resetBuffer();
        return fault;
    }

    private Fault unforeseen(Throwable failure) {
        LOG.error("a SOAP interface failed, reference {}", incoming.reference(), failure);
        failed.accept(failure.getClass().getSimpleName());
        return SoapHttp.unforeseen(incoming.reference());
    }

    /** An answer that is to be signed is there as a whole, so it has a limit. */
    private static final class Bounded extends OutputStream {
        private static final int STEP = 64 << 10;

        private final Incoming incoming;
        private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
        private int granted;

        Bounded(Incoming incoming) {
            this.incoming = incoming;
        }

        @Override
        public void write(int b) throws IOException {
            check(1);
            whole.write(b);
        }

        @Override
        public void write(byte[] buffer, int from, int count) throws IOException {
            check(count);
            whole.write(buffer, from, count);
        }

        private void check(int more) throws IOException {
            if (whole.size() + more > MessageSecurity.LARGEST) {
                throw new IOException("the answer is larger than can be signed");
            }
            while (whole.size() + more > granted) {
                incoming.grow(STEP);
                granted += STEP;
            }
        }

        byte[] toByteArray() {
            return whole.toByteArray();
        }
    }
}
