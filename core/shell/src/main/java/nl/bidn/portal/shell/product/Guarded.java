// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The answer as a product may write to it: until it is shut. A product that is too late then gets an exception, and never
 * writes into the answer to somebody else.
 */
final class Guarded extends OutputStream {
    private final OutputStream out;
    private boolean shut;

    Guarded(OutputStream out) {
        this.out = out;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        open().write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        open().write(bytes, offset, length);
    }

    @Override
    public synchronized void flush() throws IOException {
        open().flush();
    }

    /** Does nothing: the answer is closed by the container. */
    @Override
    public void close() {}

    synchronized void shut() {
        shut = true;
    }

    private OutputStream open() throws IOException {
        if (shut) {
            throw new IOException("The answer was ended already");
        }
        return out;
    }
}
