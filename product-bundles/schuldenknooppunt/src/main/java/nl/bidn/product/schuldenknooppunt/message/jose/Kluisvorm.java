// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A JWE in compact form as the vault keeps it: its parts without base64url, as bytes that are encrypted do not get smaller and so
 * are best kept as few as they are. What comes out is byte for byte what went in.
 */
public final class Kluisvorm {
    /** No JWE begins with it. */
    private static final byte MERK = 0;

    private static final Base64.Encoder CODEER = Base64.getUrlEncoder().withoutPadding();

    private Kluisvorm() {}

    /** What is not a compact JWE in canonical base64url stays as it is. */
    public static byte[] van(byte[] jwe) {
        byte[] vorm = delen(jwe);
        return vorm.length > 0 && Arrays.equals(compact(vorm), jwe) ? vorm : jwe;
    }

    private static byte[] delen(byte[] jwe) {
        var uit = new ByteArrayOutputStream(jwe.length);
        uit.write(MERK);
        try {
            int begin = 0;
            while (begin <= jwe.length) {
                int eind = begin;
                while (eind < jwe.length && jwe[eind] != '.') {
                    eind++;
                }
                byte[] deel = Base64.getUrlDecoder().decode(Arrays.copyOfRange(jwe, begin, eind));
                uit.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(deel.length).array());
                uit.writeBytes(deel);
                begin = eind + 1;
            }
        } catch (IllegalArgumentException geenBase64) {
            return new byte[0];
        }
        return uit.toByteArray();
    }

    /** The compact form again. */
    public static byte[] compact(byte[] vorm) {
        if (vorm.length == 0 || vorm[0] != MERK) {
            return vorm;
        }
        var in = ByteBuffer.wrap(vorm, 1, vorm.length - 1);
        var uit = new ByteArrayOutputStream(vorm.length * 4 / 3 + Byte.MAX_VALUE);
        for (boolean eerste = true; in.hasRemaining(); eerste = false) {
            if (!eerste) {
                uit.write('.');
            }
            var deel = new byte[in.getInt()];
            in.get(deel);
            uit.writeBytes(CODEER.encode(deel));
        }
        return uit.toByteArray();
    }
}
