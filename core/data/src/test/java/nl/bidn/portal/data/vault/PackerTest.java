// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackerTest {
    private final Random random = new Random(1);

    @Test
    void takesNoMoreThanAPiece() {
        try (var packer = new Packer()) {
            assertThat(packer.full()).isFalse();
            assertThat(packer.add(new byte[PieceVault.PIECE + 1], 0, PieceVault.PIECE + 1))
                    .isEqualTo(PieceVault.PIECE);
            assertThat(packer.full()).isTrue();
            assertThat(packer.add(new byte[1], 0, 1)).isZero();
        }
    }

    @Test
    void oneAfterTheOtherComesBack() {
        try (var packer = new Packer()) {
            for (byte[] piece : new byte[][] {text(PieceVault.PIECE), noise(1000), noise(0), text(3), noise(1)}) {
                assertThat(packer.add(piece, 0, piece.length)).isEqualTo(piece.length);
                byte[] packed = packer.pack();
                assertThat(packed.length).isLessThanOrEqualTo(1 + piece.length);
                assertThat(bytes(Packer.unpack(packed, piece.length))).isEqualTo(piece);
            }
        }
    }

    @Test
    void whatDoesNotGetSmallerStaysAsItIs() {
        byte[] piece = noise(PieceVault.PIECE);
        byte[] packed = packed(piece);
        assertThat(packed[0]).isEqualTo(Packer.STORED);
        assertThat(packed).endsWith(piece);
    }

    @Test
    void noiseThatComesAgainGetsSmaller() {
        byte[] once = noise(1024);
        byte[] piece = new byte[PieceVault.PIECE];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = once[i % once.length];
        }
        byte[] packed = packed(piece);
        assertThat(packed[0]).isEqualTo(Packer.DEFLATED);
        assertThat(bytes(Packer.unpack(packed, piece.length))).isEqualTo(piece);
    }

    @Test
    void anythingThatIsNotThatPieceIsRefused() {
        byte[] deflated = packed(text(1000));
        assertThat(deflated[0]).isEqualTo(Packer.DEFLATED);
        byte[] stored = packed(noise(1000));
        byte[] unknown = deflated.clone();
        unknown[0] = 2;
        byte[] broken = deflated.clone();
        broken[1] = 7;
        refused(new byte[0], 0);
        refused(new byte[] {Packer.DEFLATED}, 0);
        refused(unknown, 1000);
        refused(broken, 1000);
        refused(deflated, 999);
        refused(deflated, 1001);
        refused(deflated, 0);
        refused(Arrays.copyOf(deflated, deflated.length - 1), 1000);
        refused(Arrays.copyOf(deflated, deflated.length + 1), 1000);
        refused(stored, 999);
        refused(stored, 1001);
    }

    private static void refused(byte[] packed, int size) {
        assertThatThrownBy(() -> Packer.unpack(packed, size)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] packed(byte[] piece) {
        try (var packer = new Packer()) {
            packer.add(piece, 0, piece.length);
            return packer.pack();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private byte[] noise(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] text(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(4));
        }
        return bytes;
    }
}
