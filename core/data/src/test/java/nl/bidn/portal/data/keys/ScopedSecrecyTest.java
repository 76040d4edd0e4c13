// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScopedSecrecyTest {
    private static final byte[] TEXT = "999900006".getBytes(StandardCharsets.US_ASCII);

    private final MasterKey master = MasterKey.random();
    private final ScopedSecrecy secrecy = new ScopedSecrecy(master, "voorbeeld");
    private final ScopedSecrecy other = new ScopedSecrecy(master, "ander");

    @Test
    void aPseudonymIsTheSameForTheSameOwnerAndPurposeOnly() {
        byte[] pseudonym = secrecy.pseudonym("register", TEXT);

        assertThat(pseudonym)
                .hasSize(32)
                .isEqualTo(new ScopedSecrecy(master, "voorbeeld").pseudonym("register", TEXT))
                .isNotEqualTo(secrecy.pseudonym("signalen", TEXT))
                .isNotEqualTo(other.pseudonym("register", TEXT))
                .isNotEqualTo(new ScopedSecrecy(MasterKey.random(), "voorbeeld").pseudonym("register", TEXT));
    }

    @Test
    void whatIsSealedOpensForItsOwnerAndContextOnly() {
        byte[] sealed = secrecy.seal("client:1", TEXT);

        assertThat(secrecy.open("client:1", sealed)).isEqualTo(TEXT);
        assertThat(secrecy.seal("client:1", TEXT)).isNotEqualTo(sealed);
        assertThatIllegalArgumentException().isThrownBy(() -> secrecy.open("client:2", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> other.open("client:1", sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalArgumentException().isThrownBy(() -> secrecy.open("client:1", sealed));
    }
}
