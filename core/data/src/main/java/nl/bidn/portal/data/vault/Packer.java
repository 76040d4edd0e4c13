// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Gathers the bytes of a piece and makes them smaller, by the quick level of DEFLATE. The first byte of what it makes says
 * whether that helped: {@link #DEFLATED} or, with the bytes as they were, {@link #STORED}. For one file; close it.
 */
final class Packer implements AutoCloseable {
    static final byte STORED = 0;
    static final byte DEFLATED = 1;
    /** So many bytes, behind the first so many, tell whether packing helps. */
    private static final int TASTE = 2048;

    private final byte[] piece = new byte[1 + PieceVault.PIECE];
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] small = new byte[0];
    private int end = 1;

    boolean full() {
        return end == piece.length;
    }

    /** Takes what it has room for, and says how much that is. */
    int add(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, piece.length - end);
        System.arraycopy(bytes, offset, piece, end, taken);
        end += taken;
        return taken;
    }

    /** The piece, packed; a new one begins. */
    byte[] pack() {
        int plain = end - 1;
        end = 1;
        if (plain > 2 * TASTE && !getsSmaller()) {
            return stored(plain);
        }
        if (small.length < plain) {
            small = new byte[plain];
        }
        deflater.reset();
        deflater.setInput(piece, 1, plain);
        deflater.finish();
        int packed = plain > 1 ? deflater.deflate(small, 1, plain - 1) : 0;
        if (packed > 0 && deflater.finished()) {
            small[0] = DEFLATED;
            return Arrays.copyOf(small, 1 + packed);
        }
        return stored(plain);
    }

    private byte[] stored(int plain) {
        piece[0] = STORED;
        return Arrays.copyOf(piece, 1 + plain);
    }

    /** What is encrypted or packed already does not; a taste of it, behind what it may have in front, tells. */
    private boolean getsSmaller() {
        if (small.length < TASTE) {
            small = new byte[TASTE];
        }
        deflater.reset();
        deflater.setInput(piece, 1 + TASTE, TASTE);
        deflater.finish();
        return deflater.deflate(small, 0, TASTE) < TASTE;
    }

    @Override
    public void close() {
        deflater.end();
    }

    /**
     * The bytes of a piece.
     *
     * @param size how many there must be; no more are made
     * @throws IllegalArgumentException if there are not so many, or it was not packed like this
     */
    static ByteBuffer unpack(byte[] packed, int size) {
        if (packed.length == 0) {
            throw new IllegalArgumentException("A piece without a first byte");
        }
        return switch (packed[0]) {
            case STORED -> stored(packed, size);
            case DEFLATED -> inflated(packed, size);
            default -> throw new IllegalArgumentException("A piece that begins with " + packed[0]);
        };
    }

    private static ByteBuffer stored(byte[] packed, int size) {
        if (packed.length != 1 + size) {
            throw new IllegalArgumentException("A piece of " + (packed.length - 1) + " bytes in place of " + size);
        }
        return ByteBuffer.wrap(packed, 1, size);
    }

    private static ByteBuffer inflated(byte[] packed, int size) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            // room for one more, to see whether it ends where it must
            var piece = new byte[size + 1];
            int length = inflater.inflate(piece);
            if (length != size || !inflater.finished() || inflater.getRemaining() > 0) {
                throw new IllegalArgumentException("A piece that is not " + size + " bytes when unpacked");
            }
            return ByteBuffer.wrap(piece, 0, size);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A piece that can't be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
