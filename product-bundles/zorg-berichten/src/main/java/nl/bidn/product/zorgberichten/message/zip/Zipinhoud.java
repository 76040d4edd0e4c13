// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/** The content of one file in a ZIP file, up to a bound. For one thread; must be shut. */
final class Zipinhoud extends InputStream {
    private final Bytes bytes;
    private final Zipkop kop;
    private final long most;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final long begin;
    private long size;
    private boolean done;

    Zipinhoud(Bytes bytes, Zipkop kop, long most) {
        this.bytes = bytes;
        this.kop = kop;
        this.most = most;
        this.begin = bytes.position();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (done || length == 0) {
            return done ? -1 : 0;
        }
        int count = kop.methode() == Zipkop.DEFLATE
                ? bytes.inflate(inflater, to, offset, length)
                : stored(to, offset, length);
        if (count <= 0) {
            done = true;
            bytes.giveBack(inflater);
            return -1;
        }
        size += count;
        if (size > most) {
            throw new ZipGeweigerd(Zipfout.BESTAND_TE_GROOT);
        }
        crc.update(to, offset, count);
        return count;
    }

    private int stored(byte[] to, int offset, int length) throws IOException {
        long left = kop.ingepakt() - size;
        return left <= 0 ? -1 : bytes.copy(to, offset, (int) Math.min(length, left));
    }

    /** Reads on to its end; what it really was. */
    Zipkop werkelijk() throws IOException {
        byte[] rest = new byte[8 * 1024];
        while (read(rest, 0, rest.length) >= 0) {
            // only its size and sum matter now
        }
        return kop.met(crc.getValue(), bytes.position() - begin, size);
    }

    void shut() {
        inflater.end();
    }
}
