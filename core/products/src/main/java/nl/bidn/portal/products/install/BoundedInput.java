// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more bytes than expected of a stream that somebody else packed. */
final class BoundedInput extends FilterInputStream {
    private final String what;
    private final long most;
    private long left;

    BoundedInput(InputStream in, long most, String what) {
        super(in);
        this.most = most;
        this.left = most;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) {
        left -= n;
        if (left < 0) {
            throw new IllegalArgumentException(what + " unpacks to more than " + most + " bytes");
        }
    }
}
