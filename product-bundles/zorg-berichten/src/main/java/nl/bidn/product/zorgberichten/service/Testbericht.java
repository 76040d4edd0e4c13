// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Inhoud;

/** A message that says nothing, to see whether a system of a municipality answers. Its functie is of no standard. */
final class Testbericht {
    static final String FUNCTIE = "TEST001";

    private static final byte[] BYTES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<testbericht/>\r\n".getBytes(StandardCharsets.UTF_8);

    static final Inhoud INHOUD = new Inhoud() {
        @Override
        public long grootte() {
            return BYTES.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(BYTES);
        }
    };

    private Testbericht() {}

    static Envelop envelop(Adres gemeente, Instant nu) {
        return new Envelop(
                Envelop.Soort.HEEN,
                Adressen.HUB,
                gemeente,
                Nummers.referentie(),
                Optional.empty(),
                FUNCTIE,
                "0001",
                "0000",
                nu);
    }
}
