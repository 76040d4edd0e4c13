// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.bidn.product.schuldenknooppunt.Namaak;
import org.junit.jupiter.api.Test;

class KluisvormTest {
    private final Namaak namaak = new Namaak(4);

    @Test
    void isSmallerAndComesOutAsItWas() throws IOException {
        String jwk = namaak.jwk();
        for (int omvang : Jwe.OMVANGEN) {
            byte[] jwe = namaak.jwe(jwk, omvang);
            byte[] vorm = vorm(jwe);
            assertThat(vorm.length).isLessThan(omvang + 1024);
            assertThat(Kluisvorm.compact(vorm)).isEqualTo(jwe);
        }
    }

    @Test
    void leavesAloneWhatWasKeptInAnotherForm() {
        for (String eerder : new String[] {"", ".", "a.b", "AAAA.AAAA."}) {
            byte[] bytes = eerder.getBytes(StandardCharsets.UTF_8);
            assertThat(Kluisvorm.compact(bytes)).as(eerder).isEqualTo(bytes);
        }
    }

    private static byte[] vorm(byte[] jwe) throws IOException {
        var uit = new ByteArrayOutputStream();
        Kluisvorm.schrijf(((Jwe.Gelezen.Goed) Jwe.lees(jwe)).jwe(), uit);
        return uit.toByteArray();
    }
}
