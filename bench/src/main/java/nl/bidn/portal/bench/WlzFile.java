// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** A delivery of the register of any size, made while it is read: numbers that pass the 11-test, from the first on. */
final class WlzFile extends InputStream {
    private static final int FIRST = 10_000_000;
    private static final int LINES = 2000;
    private static final String STATUSES = "JJJJJJNO";

    private final MessageDigest digest;
    private final int persons;
    private int made;
    private int prefix = FIRST;
    private boolean ended;
    private byte[] block;
    private int at;

    WlzFile(Instant moment, int persons) {
        this.persons = persons;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        block = digested("wlz-register;1;"
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ZoneId.of("Europe/Amsterdam"))) + ";"
                + persons + "\n");
    }

    /** The number that begins with these eight digits; 0: there is none. */
    static int bsn(int prefix) {
        int sum = 0;
        int rest = prefix;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 10 ? 0 : prefix * 10 + sum % 11;
    }

    /** Somebody who is surely in it, by a number below that of the persons. */
    static String person(int number) {
        int prefix = FIRST + number / 2;
        while (bsn(prefix) == 0) {
            prefix++;
        }
        return Integer.toString(bsn(prefix));
    }

    private byte[] digested(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes);
        return bytes;
    }

    private void more() {
        at = 0;
        if (made == persons) {
            block = ended
                    ? new byte[0]
                    : ("einde;" + persons + ";" + HexFormat.of().formatHex(digest.digest()) + "\n")
                            .getBytes(StandardCharsets.US_ASCII);
            ended = true;
            return;
        }
        var text = new StringBuilder(LINES * 40);
        for (int i = 0; i < LINES && made < persons; prefix++) {
            int bsn = bsn(prefix);
            if (bsn != 0) {
                text.append(bsn)
                        .append(';')
                        .append(STATUSES.charAt(made % STATUSES.length()))
                        .append(";2026-01-10;2026-02-01;\n");
                made++;
                i++;
            }
        }
        block = digested(text.toString());
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (at == block.length) {
            more();
        }
        if (block.length == 0) {
            return -1;
        }
        int taken = Math.min(count, block.length - at);
        System.arraycopy(block, at, into, from, taken);
        at += taken;
        return taken;
    }
}
