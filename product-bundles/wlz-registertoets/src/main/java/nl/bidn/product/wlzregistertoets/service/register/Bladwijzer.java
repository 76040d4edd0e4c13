// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.nio.ByteBuffer;

/**
 * On which page somebody stands: the first bits of the hash say it.
 *
 * @param bits there are 2 to the power of this many pages
 */
record Bladwijzer(int bits) {
    /** On average; as hashes are spread evenly, none has twice as many. */
    private static final int MEESTE = 64;

    /** Buckets in which a delivery is divided before it becomes pages. */
    private static final int MEESTE_EMMERBITS = 8;

    static Bladwijzer voor(int aantal) {
        int bits = 0;
        while (((long) MEESTE << bits) < aantal) {
            bits++;
        }
        return new Bladwijzer(bits);
    }

    int paginas() {
        return 1 << bits;
    }

    int pagina(byte[] hash) {
        return eerste(hash, 0, bits);
    }

    /** Of the entry at this place. */
    int pagina(byte[] bytes, int plaats) {
        return eerste(bytes, plaats, bits);
    }

    int emmers() {
        return 1 << emmerbits();
    }

    int emmer(byte[] hash) {
        return eerste(hash, 0, emmerbits());
    }

    int paginasPerEmmer() {
        return paginas() / emmers();
    }

    private int emmerbits() {
        return Math.min(bits, MEESTE_EMMERBITS);
    }

    private static int eerste(byte[] bytes, int plaats, int bits) {
        return bits == 0 ? 0 : ByteBuffer.wrap(bytes).getInt(plaats) >>> (Integer.SIZE - bits);
    }
}
