// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.io.InputStream;

/** Content that is read in pieces; a single byte is a piece of one. */
abstract class InPieces extends InputStream {
    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
