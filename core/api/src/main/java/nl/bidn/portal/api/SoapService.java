// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers the operations of a SOAP 1.1 interface, document/literal. Implemented by a product and called by the gate, by
 * several threads at once, when the caller has shown a certificate and may come in, and the security that the endpoint asks
 * for was checked.
 */
@ConsumerType
public interface SoapService {
    /**
     * Does an operation. The content of the body is read as it comes, so a message of any size costs no memory.
     *
     * <p>Read to the end of the body before you keep anything for good: only there it is sure that the message is whole and
     * sound. What the body throws on the way is answered by the gate, whatever this method makes of it.
     *
     * @return writes the one element that goes in the body of the answer, after this method returned
     * @throws SoapFault to answer with a fault; any other exception is answered with a fault that tells nothing, and shows the
     *     product as <em>gedegradeerd</em>
     */
    Answer answer(Call call) throws SoapFault, IOException, XMLStreamException;

    /**
     * Whether the service reads this header itself. Those are kept for {@link Call#headers()}, and may be marked with
     * {@code mustUnderstand}; all others but those of WS-Addressing and WS-Security are passed over.
     */
    default boolean understands(QName header) {
        return false;
    }

    /**
     * A header, or an element in it: without its attributes, and with at most a thousand characters and fifty elements.
     *
     * @param text without the spaces around it; of an element that has others in it: empty
     */
    record Header(QName name, String text, List<Header> content) {
        public Header {
            content = List.copyOf(content);
        }

        /** The first element of this local name in it. */
        public Optional<Header> child(String localName) {
            return content.stream()
                    .filter(header -> header.name().getLocalPart().equals(localName))
                    .findFirst();
        }
    }

    /** A request. Used only while it is answered. */
    @ProviderType
    interface Call {
        Caller caller();

        /** What {@code SOAPAction} says, or else WS-Addressing; without quotes, empty if there is none. */
        String action();

        /**
         * By WS-Addressing, as the sender gave it; none if it uses no WS-Addressing. A message that comes again has the same
         * one: a service that must not do things twice keeps it, per caller.
         */
        Optional<String> messageId();

        /**
         * Those that {@link SoapService#understands} said yes to, in their order. Of a signed message they are signed too;
         * one that is not is refused.
         */
        default List<Header> headers() {
            return List.of();
        }

        /** The one element in the body. */
        QName operation();

        /**
         * Stands at the start of {@link #operation()}, and ends with it. Everything dangerous is off: no DTD, no entities,
         * bounded names and depth; there are no comments. Long text comes in pieces: {@code getElementText} is for text of
         * up to a million characters.
         */
        XMLStreamReader body();

        /** Of the certificate with which the message was signed, as base64 of its DER; none if it was not signed. */
        Optional<String> signer();
    }

    /** Writes the answer. */
    @FunctionalInterface
    interface Answer {
        /**
         * Writes one element, and no document around it. Namespaces that are used and not declared are declared by the
         * writer. A failure halfway breaks the line, so that no part is taken for the whole.
         */
        void writeTo(XMLStreamWriter xml) throws IOException, XMLStreamException;
    }

    /** A refusal that the calling system can act on. */
    final class SoapFault extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final boolean client;
        private final transient Optional<Answer> detail;

        /**
         * @param client whether the sender is to mend something ({@code soap:Client}); otherwise it can try again
         *     ({@code soap:Server})
         * @param reason a sentence; nothing of the content
         * @param detail writes what goes in {@code detail}
         */
        public SoapFault(boolean client, String reason, Optional<Answer> detail) {
            super(reason);
            this.client = client;
            this.detail = detail;
        }

        public boolean client() {
            return client;
        }

        public Optional<Answer> detail() {
            return detail;
        }
    }
}
