// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.SoapService;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of a message that are for us, and keeps of them only what matters. One that must be understood and is
 * not, is a fault; the others are passed over.
 */
final class Headers {
    private final AddressingHeaders addressing = new AddressingHeaders();
    private final HeaderReader kept = new HeaderReader();
    private final Predicate<QName> understands;
    private boolean secured;
    private boolean signed;
    private boolean notUnderstood;

    /** @param understands which headers the service reads itself */
    Headers(Predicate<QName> understands) {
        this.understands = understands;
    }

    /** @param xml stands at the start of soap:Header; afterwards at its end */
    void read(XMLStreamReader xml, boolean understandsSecurity) throws XMLStreamException, Fault {
        while (Parts.toNext(xml)) {
            block(xml, understandsSecurity);
        }
        if (notUnderstood) {
            throw new Fault(
                    Fault.Code.MUST_UNDERSTAND,
                    "Het bericht heeft een header die begrepen moet worden, en deze interface kent die niet.");
        }
    }

    /** Reads one header that is known to be understood. */
    void readBlock(XMLStreamReader xml) throws XMLStreamException, Fault {
        block(xml, true);
    }

    private void block(XMLStreamReader xml, boolean understandsSecurity) throws XMLStreamException, Fault {
        var name = xml.getLocalName();
        var namespace = xml.getNamespaceURI();
        boolean forUs = isForUs(xml);
        boolean must = forUs && isTrue(xml.getAttributeValue(Names.SOAP, "mustUnderstand"));
        if (forUs && Names.WSA.equals(namespace) && AddressingHeaders.knows(name)) {
            addressing.read(xml);
            return;
        }
        if (forUs && !Names.WSSE.equals(namespace) && understands.test(xml.getName())) {
            kept.read(xml);
            return;
        }
        boolean security = isSecurityForUs(xml);
        if (must && !(security && understandsSecurity)) {
            notUnderstood = true;
        }
        boolean hasSignature = Text.skipLookingFor(xml, Names.DS, "Signature");
        secured |= security;
        signed |= security && hasSignature;
    }

    /** Whether the reader stands at the one header of WS-Security that counts. */
    static boolean isSecurityForUs(XMLStreamReader xml) {
        return Names.is(xml, Names.WSSE, "Security") && isForUs(xml);
    }

    static boolean isForUs(XMLStreamReader xml) {
        var actor = xml.getAttributeValue(Names.SOAP, "actor");
        return actor == null || actor.isEmpty() || actor.equals(Names.NEXT);
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.strip().equals("1") || value.strip().equals("true"));
    }

    /** There is a header of WS-Security for us. */
    boolean isSecured() {
        return secured;
    }

    /** And a signature in it. */
    boolean isSigned() {
        return signed;
    }

    void check(String soapAction, Endpoint.Soap.Addressing needs) throws Fault {
        addressing.check(soapAction, needs == Endpoint.Soap.Addressing.REQUIRED);
    }

    /** Those that the service reads itself. */
    List<SoapService.Header> kept() {
        return kept.headers();
    }

    Optional<Addressing> addressing() {
        return addressing.soFar();
    }
}
