// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A stream of little-endian numbers and compressed data. What ends too early is no ZIP file. For one thread. */
final class Bytes {
    private static final int SIZE = 16 * 1024;
    private static final int BYTE = 0xff;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private int end;
    private long before;

    Bytes(InputStream in) {
        this.in = in;
    }

    /** How many bytes were taken. */
    long position() {
        return before + at;
    }

    boolean atEnd() throws IOException {
        if (at < end) {
            return false;
        }
        before += end;
        at = 0;
        end = Math.max(0, in.read(buffer, 0, SIZE));
        return end == 0;
    }

    int u16() throws IOException {
        return u8() | (u8() << 8);
    }

    long u32() throws IOException {
        return u16() | ((long) u16() << 16);
    }

    /** No length in a file is so large that its sign matters. */
    long u64() throws IOException {
        return u32() | (u32() << 32);
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) u8();
        }
        return bytes;
    }

    int copy(byte[] to, int offset, int length) throws IOException {
        need();
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, to, offset, count);
        at += count;
        return count;
    }

    /** Takes as much as the inflater wants. */
    int inflate(Inflater inflater, byte[] to, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(to, offset, length);
                if (count > 0 || inflater.finished()) {
                    return count;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipGeweigerd(Zipfout.ONGELDIG);
                }
                need();
                inflater.setInput(buffer, at, end - at);
                at = end;
            }
        } catch (DataFormatException e) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
    }

    /** Gives back what the inflater did not use. */
    void giveBack(Inflater inflater) {
        at -= inflater.getRemaining();
    }

    private int u8() throws IOException {
        need();
        return buffer[at++] & BYTE;
    }

    private void need() throws IOException {
        if (atEnd()) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
    }
}
