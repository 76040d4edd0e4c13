// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Collects the headers of WS-Addressing as they come. For one message. */
final class AddressingHeaders {
    private static final String TO = "To";
    private static final String ACTION = "Action";
    private static final String MESSAGE_ID = "MessageID";
    private static final String RELATES_TO = "RelatesTo";
    private static final Set<String> TEXTS = Set.of(TO, ACTION, MESSAGE_ID, RELATES_TO);
    private static final Set<String> REPLIES = Set.of("ReplyTo", "FaultTo");

    private final Map<String, String> found = new HashMap<>();

    static boolean knows(String name) {
        return TEXTS.contains(name) || REPLIES.contains(name) || name.equals("From");
    }

    /** Reads a header of which the start was read, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException, Fault {
        var name = xml.getLocalName();
        var value = TEXTS.contains(name) ? Text.of(xml) : address(xml);
        if (found.putIfAbsent(name, value) != null && !name.equals(RELATES_TO)) {
            throw new Fault(Fault.Code.ADDRESSING_INVALID, "De header wsa:" + name + " staat er twee keer.");
        }
    }

    /** Of an endpoint reference. */
    private static String address(XMLStreamReader xml) throws XMLStreamException {
        var address = "";
        while (Parts.toNext(xml)) {
            if (Names.is(xml, Names.WSA, "Address")) {
                address = Text.of(xml);
            } else {
                Text.skip(xml);
            }
        }
        return address;
    }

    /** What can be answered so far, even if something is wrong with it. */
    Optional<Addressing> soFar() {
        var messageId = found.get(MESSAGE_ID);
        return messageId == null
                ? Optional.empty()
                : Optional.of(
                        new Addressing(found.getOrDefault(ACTION, ""), messageId, Optional.ofNullable(found.get(TO))));
    }

    /**
     * Checks them all together.
     *
     * @param soapAction of HTTP; empty or the same as wsa:Action
     * @param required whether they must be there, with whom the message is for
     */
    void check(String soapAction, boolean required) throws Fault {
        if (found.isEmpty() && !required) {
            return;
        }
        for (var name : required ? List.of(TO, ACTION, MESSAGE_ID) : List.of(ACTION, MESSAGE_ID)) {
            if (found.getOrDefault(name, "").isEmpty()) {
                throw new Fault(Fault.Code.ADDRESSING_REQUIRED, "De header wsa:" + name + " ontbreekt.");
            }
        }
        for (var name : REPLIES) {
            if (!found.getOrDefault(name, Names.ANONYMOUS).equals(Names.ANONYMOUS)) {
                throw new Fault(
                        Fault.Code.ADDRESSING_INVALID,
                        "Het antwoord gaat over dezelfde verbinding: wsa:" + name + " is anonymous of ontbreekt.");
            }
        }
        if (!soapAction.isEmpty() && !soapAction.equals(found.get(ACTION))) {
            throw new Fault(Fault.Code.ADDRESSING_INVALID, "SOAPAction en wsa:Action zijn niet gelijk.");
        }
    }
}
