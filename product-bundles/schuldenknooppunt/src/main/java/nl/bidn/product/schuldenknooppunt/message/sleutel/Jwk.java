// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.sleutel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A public RSA key that may be used here.
 *
 * <p>Source: RFC 7517, RFC 7518 6.3.1 and RFC 7638.
 *
 * @param kid its thumbprint
 * @param json the key alone, in the one form that has this thumbprint
 */
public record Jwk(String kid, String json, BigInteger modulus) {
    private static final int KORTSTE = 3072;
    private static final int LANGSTE = 4096;
    private static final int MEESTE_TEKENS = 4096;
    private static final String EXPONENT = "AQAB";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<String> GEHEIM = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    /** What came of reading: a key, or why there is none. */
    public record Gelezen(Optional<Jwk> jwk, Optional<Sleutelfout> fout) {
        static Gelezen fout(Sleutelfout fout) {
            return new Gelezen(Optional.empty(), Optional.of(fout));
        }
    }

    public static Gelezen lees(String text) {
        return text.length() > MEESTE_TEKENS
                ? Gelezen.fout(Sleutelfout.GEEN_JWK)
                : object(text).map(Jwk::lees).orElseGet(() -> Gelezen.fout(Sleutelfout.GEEN_JWK));
    }

    /** One that was read before: what was found good then is not looked at again. */
    public static Optional<Jwk> bekend(String json) {
        return object(json)
                .flatMap(node ->
                        getal(node.path("n").asText()).map(modulus -> new Jwk(duimafdruk(json), json, modulus)));
    }

    /** What came as an object, to be read. */
    public static String tekst(Map<String, Object> leden) {
        return JSON.valueToTree(leden).toString();
    }

    /** The members of one that is known. */
    public static Map<String, String> leden(String json) {
        Map<String, String> leden = new TreeMap<>();
        object(json)
                .ifPresent(node -> node.properties()
                        .forEach(lid -> leden.put(lid.getKey(), lid.getValue().asText())));
        return leden;
    }

    private static Optional<JsonNode> object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return Optional.ofNullable(node).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Gelezen lees(JsonNode node) {
        if (GEHEIM.stream().anyMatch(node::has)) {
            return Gelezen.fout(Sleutelfout.GEHEIM_DEEL);
        }
        String n = node.path("n").asText();
        Optional<BigInteger> gelezen = getal(n);
        if (!"RSA".equals(node.path("kty").asText()) || gelezen.isEmpty()) {
            return Gelezen.fout(Sleutelfout.GEEN_JWK);
        }
        if (!EXPONENT.equals(node.path("e").asText())) {
            return Gelezen.fout(Sleutelfout.EXPONENT);
        }
        BigInteger modulus = gelezen.get();
        if (modulus.bitLength() < KORTSTE || modulus.bitLength() > LANGSTE) {
            return Gelezen.fout(Sleutelfout.LENGTE);
        }
        String json = "{\"e\":\"" + EXPONENT + "\",\"kty\":\"RSA\",\"n\":\"" + n + "\"}";
        String kid = duimafdruk(json);
        if (node.has("kid") && !kid.equals(node.path("kid").asText())) {
            return Gelezen.fout(Sleutelfout.KID);
        }
        return Zwakte.van(modulus)
                ? Gelezen.fout(Sleutelfout.ZWAK)
                : new Gelezen(Optional.of(new Jwk(kid, json, modulus)), Optional.empty());
    }

    /** In its one form: base64url without padding and without a zero in front. */
    private static Optional<BigInteger> getal(String base64url) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64url);
            boolean eenVorm = bytes.length > 0
                    && bytes[0] != 0
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(base64url);
            return eenVorm ? Optional.of(new BigInteger(1, bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of the JSON as RFC 7638 wants it: the members that count, by name, without white space. */
    private static String duimafdruk(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
