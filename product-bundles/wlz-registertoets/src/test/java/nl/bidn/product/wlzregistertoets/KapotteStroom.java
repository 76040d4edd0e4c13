// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.io.IOException;
import java.io.InputStream;

/** A line that breaks at once. */
public final class KapotteStroom extends InputStream {
    @Override
    public int read() throws IOException {
        throw new IOException("the line broke");
    }

    @Override
    public int read(byte[] naar, int van, int meeste) throws IOException {
        return read();
    }
}
