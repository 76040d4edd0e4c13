// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives what the node tells by webhooks (Standard Webhooks): looks whether it is from the node, and whether it came before. Whatever
 * server a supplier has gives it three headers and the body as it came, byte by byte. For any thread.
 */
public final class Meldingen {
    private static final String VOORVOEGSEL = "whsec_";
    private static final Pattern SECONDEN = Pattern.compile("[0-9]{1,12}");
    /** What is older, or from the future, may be a recording. */
    private static final Duration SPELING = Duration.ofMinutes(5);

    private static final int ONTHOUDEN = 10_000;

    private final List<byte[]> geheimen;
    private final Clock klok;
    private final Set<String> gezien = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> oudste) {
            return size() > ONTHOUDEN;
        }
    });

    /**
     * What the node tells.
     *
     * @param onderwerp the reference of a message, or the thumbprint of a key; empty: of neither
     * @param alEerder it came before, and was dealt with then: answer with success and do nothing
     */
    public record Melding(String id, String type, Instant moment, String onderwerp, boolean alEerder) {}

    /** @param geheimen as the node gave them, the new one and for a day the one before: {@code whsec_...} */
    public Meldingen(List<String> geheimen, Clock klok) {
        this.geheimen = geheimen.stream()
                .map(tekst -> Base64.getDecoder().decode(tekst.substring(VOORVOEGSEL.length())))
                .toList();
        this.klok = klok;
    }

    /**
     * @param id the header {@code webhook-id}
     * @param moment the header {@code webhook-timestamp}
     * @param handtekening the header {@code webhook-signature}
     * @throws Geweigerd if it is not from the node, or not from now: answer with 400 and do nothing
     */
    public Melding ontvang(String id, String moment, String handtekening, byte[] inhoud) throws Geweigerd {
        if (!SECONDEN.matcher(moment).matches()) {
            throw new Geweigerd(Geweigerd.Reden.VORM, "webhook-timestamp");
        }
        if (!isVanHetKnooppunt(id + '.' + moment + '.', handtekening, inhoud)) {
            throw new Geweigerd(Geweigerd.Reden.HANDTEKENING, "webhook-signature");
        }
        Duration verschil = Duration.between(Instant.ofEpochSecond(Long.parseLong(moment)), klok.instant());
        if (verschil.abs().compareTo(SPELING) > 0) {
            throw new Geweigerd(Geweigerd.Reden.VERWISSELD, "webhook-timestamp");
        }
        return melding(id, Json.object(inhoud, Geweigerd.Reden.INHOUD, "inhoud"));
    }

    private Melding melding(String id, ObjectNode json) throws Geweigerd {
        var data = json.path("data");
        String onderwerp = data.path("referentienummer").asText(data.path("kid").asText(""));
        try {
            Instant toen = Instant.parse(json.path("timestamp").asText());
            return new Melding(id, json.path("type").asText(), toen, onderwerp, !nieuw(id));
        } catch (DateTimeException e) {
            throw new Geweigerd(Geweigerd.Reden.INHOUD, "timestamp");
        }
    }

    private boolean nieuw(String id) {
        synchronized (gezien) {
            return gezien.add(id);
        }
    }

    /** One of the signatures must be right by one of the secrets; all are compared in the same time. */
    private boolean isVanHetKnooppunt(String begin, String handtekening, byte[] inhoud) {
        boolean goed = false;
        for (byte[] geheim : geheimen) {
            byte[] verwacht = ("v1," + Base64.getEncoder().encodeToString(hmac(geheim, begin, inhoud)))
                    .getBytes(StandardCharsets.US_ASCII);
            for (String een : handtekening.split(" ", -1)) {
                goed |= MessageDigest.isEqual(verwacht, een.getBytes(StandardCharsets.UTF_8));
            }
        }
        return goed;
    }

    private static byte[] hmac(byte[] geheim, String begin, byte[] inhoud) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(geheim, "HmacSHA256"));
            mac.update(begin.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(inhoud);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
