// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import nl.bidn.product.schuldenknooppunt.Namaak;
import org.junit.jupiter.api.Test;

class KluisvormTest {
    private final Namaak namaak = new Namaak(4);

    @Test
    void isSmallerAndComesOutAsItWas() {
        String jwk = namaak.jwk();
        for (int omvang : new int[] {1, 2, 3, 1024, 4096, 65_536}) {
            byte[] jwe = namaak.jwe(jwk, omvang);
            byte[] vorm = Kluisvorm.van(jwe);
            assertThat(vorm.length).isLessThan(jwe.length);
            assertThat(Kluisvorm.compact(vorm)).isEqualTo(jwe);
        }
        assertThat(Kluisvorm.van(namaak.jwe(jwk, 262_144)).length).isLessThan(262_144 + 1024);
    }

    @Test
    void leavesAloneWhatWouldNotComeOutAsItWas() {
        for (String vreemd :
                new String[] {"", ".", "....", "a.b", "AAA=.AAAA", "AAB.AAAA", "é.é", "AA AA.", "AAAA.AAAA."}) {
            byte[] bytes = vreemd.getBytes(StandardCharsets.UTF_8);
            assertThat(Kluisvorm.compact(Kluisvorm.van(bytes))).as(vreemd).isEqualTo(bytes);
        }
        var toeval = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[toeval.nextInt(40)];
            toeval.nextBytes(bytes);
            if (bytes.length > 0 && bytes[0] == 0) {
                bytes[0] = 1;
            }
            assertThat(Kluisvorm.compact(Kluisvorm.van(bytes))).isEqualTo(bytes);
        }
    }
}
