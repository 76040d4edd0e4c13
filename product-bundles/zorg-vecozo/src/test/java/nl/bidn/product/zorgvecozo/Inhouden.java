// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.bidn.zorg.keten.Inhoud;

/** Payloads. */
final class Inhouden {
    private Inhouden() {}

    static Inhoud van(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Inhoud() {
            @Override
            public long grootte() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
