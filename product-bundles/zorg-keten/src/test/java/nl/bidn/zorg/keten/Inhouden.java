// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Payloads. */
public final class Inhouden {
    private Inhouden() {}

    public static Inhoud van(String text) {
        return van(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Inhoud van(byte[] bytes) {
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
