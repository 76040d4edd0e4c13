// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.testkit.Needles;

/** The private keys of a backup that a browser made, opened as docs/schuldenknooppunt-berichten.md says. */
final class Reservebestand {
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    /** Enough of a number to know it by. */
    private static final int ENOUGH = 24;

    private Reservebestand() {}

    static List<RSAPrivateCrtKey> open(Path file, String passphrase) throws IOException, GeneralSecurityException {
        var all = (ObjectNode) RunningPortal.parse(Files.readString(file));
        JsonNode kdf = all.get("kdf");
        JsonNode sealed = all.remove("sleutels");
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(
                        passphrase.toCharArray(),
                        bytes(kdf.get("zout")),
                        kdf.get("rondes").asInt(),
                        KEY_BITS));
        var keys = new ArrayList<RSAPrivateCrtKey>();
        for (JsonNode each : sealed) {
            var beside = (ObjectNode) each;
            byte[] iv = bytes(beside.remove("iv"));
            byte[] key = bytes(beside.remove("sleutel"));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(derived.getEncoded(), "AES"),
                    new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(("[" + all + "," + beside + "]").getBytes(StandardCharsets.UTF_8));
            keys.add((RSAPrivateCrtKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(cipher.doFinal(key))));
        }
        return keys;
    }

    /** What of a key nobody else may have: as a number, and as a JWK writes it. */
    static void add(Needles needles, String name, RSAPrivateCrtKey key) {
        add(needles, name + " d", key.getPrivateExponent());
        add(needles, name + " p", key.getPrimeP());
        add(needles, name + " q", key.getPrimeQ());
    }

    private static void add(Needles needles, String name, BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] plain = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        needles.bytes(name, Arrays.copyOfRange(plain, ENOUGH, 2 * ENOUGH));
        byte[] written = Base64.getUrlEncoder().withoutPadding().encode(plain);
        needles.bytes(name + ", as written", Arrays.copyOfRange(written, ENOUGH, 2 * ENOUGH));
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asText());
    }
}
