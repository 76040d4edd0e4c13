// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** Reads no more than so many bytes. */
final class Begrensd extends InputStream {
    private final InputStream in;
    private long over;

    /** There was more. */
    static final class Over extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    Begrensd(InputStream in, long meeste) {
        this.in = in;
        this.over = meeste;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        return read < 0 ? read : tel(1, read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        return read < 0 ? read : tel(read, read);
    }

    private int tel(int bytes, int antwoord) throws Over {
        over -= bytes;
        if (over < 0) {
            throw new Over();
        }
        return antwoord;
    }
}
