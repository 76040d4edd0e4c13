// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that the portal shares with one receiver, and by which the receiver knows that a notification is ours. As Standard Webhooks
 * writes it: {@code whsec_} and base64 of 24 to 64 bytes; ours has 32.
 */
public final class Geheim {
    private static final String VOORVOEGSEL = "whsec_";
    private static final String VERSIE = "v1,";
    private static final int BYTES = 32;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final byte[] sleutel;

    private Geheim(byte[] sleutel) {
        this.sleutel = sleutel;
    }

    public static Geheim nieuw() {
        var bytes = new byte[BYTES];
        TOEVAL.nextBytes(bytes);
        return new Geheim(bytes);
    }

    public static Geheim van(byte[] bytes) {
        return new Geheim(bytes.clone());
    }

    public byte[] bytes() {
        return sleutel.clone();
    }

    /** As its receiver keeps it; shown to him once. */
    public String tekst() {
        return VOORVOEGSEL + Base64.getEncoder().encodeToString(sleutel);
    }

    /** One of the signatures in the header {@code webhook-signature}: over id, moment in seconds and body, with a dot between. */
    public String handtekening(String id, Instant moment, byte[] inhoud) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sleutel, "HmacSHA256"));
            mac.update((id + '.' + moment.getEpochSecond() + '.').getBytes(StandardCharsets.UTF_8));
            return VERSIE + Base64.getEncoder().encodeToString(mac.doFinal(inhoud));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Geheim";
    }
}
