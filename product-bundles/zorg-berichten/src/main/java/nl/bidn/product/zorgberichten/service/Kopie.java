// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lets one reader see what goes to another place: a message is checked while it is stored. For one thread. */
final class Kopie extends InputStream {
    private static final int BUFFER = 64 * 1024;

    private final InputStream from;
    private final OutputStream to;
    private final long most;
    private long size;

    /** @param most what comes after so many bytes is read on, but no longer kept */
    Kopie(InputStream from, OutputStream to, long most) {
        this.from = from;
        this.to = to;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = from.read(bytes, offset, length);
        if (read > 0) {
            size += read;
            if (size <= most) {
                to.write(bytes, offset, read);
            }
        }
        return read;
    }

    /** Reads on to the end, or to where it is too large. */
    void rest() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (size <= most && read(buffer, 0, BUFFER) >= 0) {
            // what is read has been written
        }
    }

    boolean teGroot() {
        return size > most;
    }
}
