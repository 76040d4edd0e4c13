// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes ids. For any thread. */
public final class Nummers {
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
        var id = new StringBuilder(TIME + CHANCE).append(vanaf(now));
        RANDOM.ints(CHANCE, 'a', 'z' + 1).forEach(id::appendCodePoint);
        return id.toString();
    }

    /** What comes in order before each id of this moment and later, and after all earlier ones. */
    public static String vanaf(Instant moment) {
        char[] time = new char[TIME];
        long rest = moment.toEpochMilli();
        for (int i = TIME - 1; i >= 0; i--) {
            time[i] = (char) ('a' + rest % LETTERS);
            rest /= LETTERS;
        }
        return new String(time);
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
