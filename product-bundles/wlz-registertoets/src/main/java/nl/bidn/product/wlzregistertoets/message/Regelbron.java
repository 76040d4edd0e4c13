// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The lines of a file, one after the other in the same room, and the SHA-256 of all that is before the last one. A line ends
 * with LF; of one that is too long only the beginning is kept. For one thread.
 */
final class Regelbron {
    /** More than any line may have. */
    static final int LANGST = 160;

    /** With which the last line begins, and no other. */
    private static final int EINDE = 'e';

    private final InputStream in;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] regel = new byte[LANGST];
    private int at;
    private int gevuld;
    private int ongeteld;
    private int lengte;
    private int nummer;
    private boolean einde;

    Regelbron(InputStream in) {
        this.in = in;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes to the next line; false at the end of the file. */
    boolean volgende() throws IOException {
        lengte = 0;
        int gelezen = lees();
        if (gelezen < 0) {
            return false;
        }
        nummer++;
        if (gelezen == EINDE && !einde) {
            tel(at - 1);
            einde = true;
        }
        while (gelezen >= 0 && gelezen != '\n') {
            if (lengte < LANGST) {
                regel[lengte] = (byte) gelezen;
            }
            lengte++;
            gelezen = lees();
        }
        return true;
    }

    /** Whether this is the last line, by how it begins. */
    boolean isEinde() {
        return einde;
    }

    boolean teLang() {
        return lengte > LANGST;
    }

    /** Where the line is, from 0 to {@link #lengte()}. */
    byte[] bytes() {
        return regel;
    }

    int lengte() {
        return Math.min(lengte, LANGST);
    }

    /** From 1. */
    int nummer() {
        return nummer;
    }

    /** One character a byte: a line has none but ASCII, and what else it has is wrong anyway. */
    String tekst() {
        return new String(regel, 0, lengte(), StandardCharsets.ISO_8859_1);
    }

    /** Of what is before the last line; to be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private int lees() throws IOException {
        if (at == gevuld) {
            tel(gevuld);
            gevuld = Math.max(0, in.read(buffer));
            at = 0;
            ongeteld = 0;
            if (gevuld == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private void tel(int tot) {
        if (!einde) {
            digest.update(buffer, ongeteld, tot - ongeteld);
            ongeteld = tot;
        }
    }
}
