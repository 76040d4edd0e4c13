// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A payload in the body of a SOAP message: only where that body ends it is sure that the message is whole, so the payload
 * does not end before. For one thread.
 */
final class TotHetEinde extends FilterInputStream {
    private final XMLStreamReader body;

    TotHetEinde(InputStream inhoud, XMLStreamReader body) {
        super(inhoud);
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
            lees(body);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0) {
            lees(body);
        }
        return read;
    }

    /** Reads what is left of a body. */
    static void lees(XMLStreamReader body) throws IOException {
        try {
            while (body.hasNext()) {
                body.next();
            }
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException line ? line : new IOException(e);
        }
    }
}
