// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks past the parts of a message that a signature can be about, each in the only place where it counts: whatever bears the
 * same name or id elsewhere is never looked at, so that nothing can be put in its place (signature wrapping).
 */
final class Parts {
    private final byte[] message;

    Parts(byte[] message) {
        this.message = message;
    }

    enum Place {
        /** A header that is not the one of WS-Security for us. */
        HEADER,
        /** In the header of WS-Security for us. */
        SECURITY,
        BODY
    }

    /** Looks at a part. */
    @FunctionalInterface
    interface Look {
        /** @param xml at the start of the part; afterwards at its end */
        void at(Place place, XMLStreamReader xml) throws XMLStreamException, IOException, Fault;
    }

    void each(Look look) throws XMLStreamException, IOException, Fault {
        var xml = Parser.read(new ByteArrayInputStream(message));
        var envelope = new Envelope(xml);
        if (!envelope.toHeader()) {
            throw new Fault(Fault.Code.SECURITY, "Het bericht heeft geen Header.");
        }
        headers(xml, look);
        envelope.toBody();
        look.at(Place.BODY, xml);
        envelope.toEnd();
        xml.close();
    }

    private static void headers(XMLStreamReader xml, Look look) throws XMLStreamException, IOException, Fault {
        boolean found = false;
        while (toNext(xml)) {
            if (Headers.isSecurityForUs(xml)) {
                if (found) {
                    throw new Fault(Fault.Code.SECURITY, "Het bericht heeft meer dan een header wsse:Security.");
                }
                found = true;
                while (toNext(xml)) {
                    look.at(Place.SECURITY, xml);
                }
            } else {
                look.at(Place.HEADER, xml);
            }
        }
    }

    /** To the next child; false at the end of the parent. */
    static boolean toNext(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamReader.START_ELEMENT && event != XMLStreamReader.END_ELEMENT) {
            event = xml.next();
        }
        return event == XMLStreamReader.START_ELEMENT;
    }
}
