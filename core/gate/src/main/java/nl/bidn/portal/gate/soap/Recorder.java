// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is read, until it is known whether the message is signed: one that is must be there as a whole before any of it
 * is believed, and all others pass.
 */
final class Recorder extends FilterInputStream {
    /** As much as the headers of a signed message have, before the share of memory for the whole of it is taken. */
    static final int HEADERS = 256 << 10;

    private static final int PIECE = 8192;

    private int most = HEADERS;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Recorder(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            keep(new byte[] {(byte) b}, 0, 1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        if (read > 0) {
            keep(buffer, from, read);
        }
        return read;
    }

    private void keep(byte[] buffer, int from, int count) {
        if (kept != null) {
            if (kept.size() + count > most) {
                kept = null;
            } else {
                kept.write(buffer, from, count);
            }
        }
    }

    /** Keeps no more. */
    void letGo() {
        kept = null;
    }

    /** Reads to the end; answers all of it. */
    byte[] all(int largest) throws IOException, Fault {
        most = largest;
        var piece = new byte[PIECE];
        while (kept != null && read(piece, 0, PIECE) >= 0) {
            // kept as it is read
        }
        var whole = kept;
        if (whole == null) {
            throw new Fault(
                    Fault.Code.SECURITY,
                    "Een ondertekend bericht mag hoogstens " + (largest >> 20) + " MB zijn, en zijn headers "
                            + (HEADERS >> 10) + " kB.");
        }
        kept = null;
        return whole.toByteArray();
    }
}
