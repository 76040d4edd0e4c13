// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    @Test
    void derivesByHkdf() throws Exception {
        byte[] bytes = HexFormat.of().parseHex("00".repeat(31) + "07");
        byte[] extracted = hmac("nl.bidn.portal".getBytes(StandardCharsets.UTF_8), bytes);
        byte[] expected = hmac(extracted, "vault\u0001".getBytes(StandardCharsets.UTF_8));
        assertThat(new MasterKey(bytes).derive("vault")).isEqualTo(expected);
    }

    @Test
    void purposesAndKeysDiffer() {
        MasterKey key = MasterKey.random();
        assertThat(key.derive("a")).hasSize(32).isNotEqualTo(key.derive("b"));
        assertThat(key.fingerprint()).isNotEqualTo(MasterKey.random().fingerprint());
    }

    @Test
    void aKeyHasItsLength() {
        assertThatThrownBy(() -> new MasterKey(new byte[16])).hasMessageContaining("32 bytes, not 16");
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
