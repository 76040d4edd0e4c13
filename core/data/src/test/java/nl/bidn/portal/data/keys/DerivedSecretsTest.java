// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DerivedSecretsTest {
    private final DerivedSecrets secrets = new DerivedSecrets(MasterKey.random());

    @Property(seed = "20261126", tries = 200)
    void whatIsSealedOpensForItsContextOnly(@ForAll String plain, @ForAll String context, @ForAll String other) {
        String sealed = secrets.seal(context, plain);
        assertThat(secrets.open(context, sealed)).isEqualTo(new String(plain.getBytes(UTF_8), UTF_8));
        if (!bytesEqual(other, context)) {
            assertThatThrownBy(() -> secrets.open(other, sealed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Halves of a surrogate pair all become a question mark in UTF-8. */
    private static boolean bytesEqual(String one, String two) {
        return Arrays.equals(one.getBytes(UTF_8), two.getBytes(UTF_8));
    }

    @Example
    void noChangedCharacterGoesUnnoticed() {
        String sealed = secrets.seal("c", "geheim");
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> secrets.open("c", changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> secrets.open("c", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.open("c", "1.")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.open("c", "geheim")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void theSameIsSealedDifferentlyEachTime() {
        assertThat(secrets.seal("c", "geheim")).isNotEqualTo(secrets.seal("c", "geheim"));
    }

    @Example
    void aMacDependsOnPurposeTextAndKey() {
        String mac = secrets.mac("link", "token");
        assertThat(mac).hasSize(64).isEqualTo(secrets.mac("link", "token"));
        assertThat(mac).isNotEqualTo(secrets.mac("session", "token"));
        assertThat(mac).isNotEqualTo(secrets.mac("link", "token2"));
        assertThat(mac).isNotEqualTo(new DerivedSecrets(MasterKey.random()).mac("link", "token"));
    }
}
