// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A JWE in compact form as the vault keeps it: its parts without base64url, as bytes that are encrypted do not get smaller and so
 * are best kept as few as they are. What comes out is byte for byte what went in.
 */
public final class Kluisvorm {
    /** No JWE begins with it. */
    private static final byte MERK = 0;

    private static final Base64.Encoder CODEER = Base64.getUrlEncoder().withoutPadding();

    private Kluisvorm() {}

    /** Writes it part by part, each behind its length. */
    public static void schrijf(Jwe jwe, OutputStream uit) throws IOException {
        uit.write(MERK);
        for (byte[] deel : jwe.delen()) {
            uit.write(ByteBuffer.allocate(Integer.BYTES).putInt(deel.length).array());
            uit.write(deel);
        }
    }

    /** The compact form again. */
    public static byte[] compact(byte[] vorm) {
        if (vorm.length == 0 || vorm[0] != MERK) {
            return vorm;
        }
        var delen = new ArrayList<ByteBuffer>();
        var in = ByteBuffer.wrap(vorm, 1, vorm.length - 1);
        int tekens = -1;
        while (in.hasRemaining()) {
            int lengte = in.getInt();
            ByteBuffer deel = CODEER.encode(ByteBuffer.wrap(vorm, in.position(), lengte));
            in.position(in.position() + lengte);
            delen.add(deel);
            tekens += 1 + deel.remaining();
        }
        return metPunten(delen, tekens);
    }

    private static byte[] metPunten(List<ByteBuffer> delen, int tekens) {
        var uit = ByteBuffer.allocate(Math.max(0, tekens));
        for (ByteBuffer deel : delen) {
            if (uit.position() > 0) {
                uit.put((byte) '.');
            }
            uit.put(deel);
        }
        return uit.array();
    }
}
