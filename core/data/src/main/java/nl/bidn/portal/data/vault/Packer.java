// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the bytes of a piece and makes them smaller, by the quick level of DEFLATE. The first byte of what it makes says
 * whether that helped: {@link #DEFLATED} or, with the bytes as they were, {@link #STORED}. For one file; close it.
 */
final class Packer implements AutoCloseable {
    static final byte STORED = 0;
    static final byte DEFLATED = 1;
    /** So many bytes, behind the first so many, tell whether packing helps. */
    private static final int TASTE = 2048;
    /**
     * Of so many random bytes the squares of how often each of the 256 comes, added up, are 18,424 with a deviation of 181. What is no more
     * than that and four deviations has no bytes that it prefers and is not tasted.
     */
    private static final int MOST_OF_NOISE = 19_150;

    private final byte[] piece = new byte[1 + PieceVault.PIECE];
    private @Nullable Deflater deflater;
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
        Deflater quick = deflater(1, plain);
        int packed = plain > 1 ? quick.deflate(small, 1, plain - 1) : 0;
        if (packed > 0 && quick.finished()) {
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
        if (isNoise(1 + TASTE)) {
            return false;
        }
        if (small.length < TASTE) {
            small = new byte[TASTE];
        }
        return deflater(1 + TASTE, TASTE).deflate(small, 0, TASTE) < TASTE;
    }

    private boolean isNoise(int from) {
        var times = new int[256];
        for (int i = from; i < from + TASTE; i++) {
            times[piece[i] & 0xff]++;
        }
        int squares = 0;
        for (int often : times) {
            squares += often * often;
        }
        return squares <= MOST_OF_NOISE;
    }

    /** Ready for these bytes of the piece. It is made when it is first needed: what is encrypted needs none. */
    private Deflater deflater(int from, int length) {
        Deflater quick = deflater;
        if (quick == null) {
            quick = new Deflater(Deflater.BEST_SPEED, true);
            deflater = quick;
        }
        quick.reset();
        quick.setInput(piece, from, length);
        quick.finish();
        return quick;
    }

    @Override
    public void close() {
        if (deflater != null) {
            deflater.end();
        }
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
