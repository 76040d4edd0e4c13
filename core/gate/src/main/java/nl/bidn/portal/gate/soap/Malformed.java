// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.Serial;
import javax.xml.stream.XMLStreamException;

/** A message that is XML, but no message that we take; its text is a sentence for the sender. */
final class Malformed extends XMLStreamException {
    @Serial
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
        super(reason);
    }
}
