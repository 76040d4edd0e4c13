// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes ids. For any thread. */
final class Nummers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 26;
    /** Enough for the milliseconds of some thousands of years. */
    private static final int TIME = 10;

    private static final int CHANCE = 17;

    private static final long VERSION = 0xF000L;
    private static final long VERSION_4 = 0x4000L;

    private Nummers() {}

    /**
     * Of letters only, as one in an address can never be taken for a BSN; later ones come later in order, which keeps what
     * is new together in an index of a million rows.
     */
    static String id(Instant now) {
        char[] id = new char[TIME + CHANCE];
        long rest = now.toEpochMilli();
        for (int i = TIME - 1; i >= 0; i--) {
            id[i] = (char) ('a' + rest % LETTERS);
            rest /= LETTERS;
        }
        for (int i = TIME; i < id.length; i++) {
            id[i] = (char) ('a' + RANDOM.nextInt(LETTERS));
        }
        return new String(id);
    }

    /** As StUF-GGk asks for: UUID version 4 in lower case. */
    static String referentie() {
        return UUID.randomUUID().toString();
    }

    /** Always the same for this id, so that what is sent again can be known. */
    static String referentie(String id) {
        UUID named = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.US_ASCII));
        return new UUID((named.getMostSignificantBits() & ~VERSION) | VERSION_4, named.getLeastSignificantBits())
                .toString();
    }
}
