// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes bytes as the base64 text of an element, piece by piece. */
final class Base64Schrijver {
    /** Whole groups of three, so that the pieces fit together. */
    private static final int BYTES = 24 * 1024;

    private Base64Schrijver() {}

    static void schrijf(InputStream in, XMLStreamWriter xml) throws IOException, XMLStreamException {
        byte[] buffer = new byte[BYTES];
        int count = in.readNBytes(buffer, 0, BYTES);
        while (count > 0) {
            byte[] stuk = count == BYTES ? buffer : Arrays.copyOf(buffer, count);
            xml.writeCharacters(Base64.getEncoder().encodeToString(stuk));
            count = in.readNBytes(buffer, 0, BYTES);
        }
    }
}
