// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;

/** What the Schuldenknooppunt keeps for an organisation that has a system. */
final class Schuldenknooppunt {
    static final ProductId ID = new ProductId("schuldenknooppunt");
    private static final ProductId BEHEER = new ProductId("schuldenknooppunt-beheer");

    private static final String REST = "/api/schuldenknooppunt/v1/";
    private static final int HALF = 1536;
    private static final String FORM = "_form";
    private static final String KEYS = "/schuldenknooppunt/sleutels";
    private static final Pattern KEY = Pattern.compile("<option[^>]* value=\"([A-Za-z0-9_-]{43})\"");
    private static final String WEBHOOKS = "/schuldenknooppunt/mijn-organisatie/webhooks";
    private static final Pattern WEBHOOK = Pattern.compile("id=\"webhook-([0-9a-f-]{36})\"");

    private Schuldenknooppunt() {}

    /**
     * Whether it is another product. Pages of this one are the same for all when they are opened: {@link #keepsItsOwn} has something kept
     * first. That of the servicedesk shows the same to all who have it.
     */
    static boolean isAnother(InstalledProduct product) {
        return !Set.of(ID, BEHEER).contains(product.id());
    }

    static boolean isIt(InstalledProduct product) {
        return product.id().equals(ID);
    }

    /** Has a key and an address for notifications kept, which the other neither sees nor changes, though it names them. */
    static void keepsItsOwn(Person owner, Person other) {
        HttpResponse<String> made = owner.post(
                KEYS + "/meld",
                Map.of(
                        FORM,
                        owner.formToken(),
                        "gebruik",
                        "VERSLEUTELEN",
                        "jwk",
                        jwk(owner.account().hashCode())));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).doesNotContain("geweigerd");
        own(owner, other, KEYS, KEY, "kid", List.of("intrekken"), "intrekken");
        HttpResponse<String> subscribed = owner.post(
                WEBHOOKS,
                Map.of(
                        FORM,
                        owner.formToken(),
                        "adres",
                        "https://pagina.invalid/meldingen",
                        "gebeurtenis",
                        "aangeboden"));
        assertThat(subscribed.statusCode()).as(subscribed.body()).isEqualTo(200);
        own(owner, other, WEBHOOKS, WEBHOOK, "id", List.of("proef", "aan", "geheim", "verwijderen"), "verwijderen");
    }

    /** @param last what only the owner may do, after which it is no more */
    private static void own(
            Person owner, Person other, String page, Pattern named, String field, List<String> deeds, String last) {
        Matcher found = named.matcher(owner.get(page).body());
        assertThat(found.find()).as(page).isTrue();
        String thing = found.group(1);
        assertThat(other.get(page).body()).as(page).doesNotContain(thing);
        for (String deed : deeds) {
            assertThat(other.post(page + "/" + deed, naming(other, field, thing))
                            .statusCode())
                    .as(page + "/" + deed)
                    .isIn(404, 422);
            assertThat(owner.get(page).body()).as("after " + deed).contains(thing);
        }
        assertThat(owner.post(page + "/" + last, naming(owner, field, thing)).statusCode())
                .isEqualTo(303);
        assertThat(named.matcher(owner.get(page).body()).find()).as(page).isFalse();
    }

    private static Map<String, String> naming(Person who, String field, String thing) {
        return Map.of(FORM, who.formToken(), field, thing, "zeker", "ja");
    }

    /** Has something kept by one of its interfaces; answers the addresses at which its owner alone reads that. */
    static List<String> keep(Endpoint.Rest endpoint, SystemCaller owner, SystemCaller other) {
        String door = REST + endpoint.path();
        return switch (endpoint.path()) {
            // the same for all who take part
            case "adresboek", "berichtsoorten" -> List.of();
            // of the organisations of whoever asks, and nothing else
            case "sleutels" -> {
                String key = key();
                HttpResponse<String> made = owner.call("POST", door, "application/json", key);
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                String modulus = key.substring(key.indexOf("\"n\":\"") + 5, key.indexOf("\"n\":\"") + 45);
                assertThat(owner.call("GET", door, "application/json", "").body())
                        .contains(modulus);
                assertThat(other.call("GET", door, "application/json", "").body())
                        .doesNotContain(modulus);
                yield List.of();
            }
            case "abonnementen" -> {
                String asked = "{\"adres\":\"https://systeem.invalid/meldingen\",\"gebeurtenissen\":[\"aangeboden\"]}";
                HttpResponse<String> made = owner.call("POST", door, "application/json", asked);
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                String id = made.body().replaceFirst("(?s).*\"id\":\"([^\"]*)\".*", "$1");
                assertThat(other.call("GET", door, "application/json", "").body())
                        .doesNotContain(id);
                yield List.of(door + "/" + id, door + "/" + id + "/bezorgingen");
            }
            // without a partner and keys there is no message yet: the tests of the product try each of them by others
            case "berichten", "logboek" -> List.of();
            default -> throw new AssertionError("say here what " + endpoint.path() + " keeps");
        };
    }

    private static String key() {
        Instant until = Instant.now().plus(90, ChronoUnit.DAYS);
        return "{\"jwk\":" + jwk(HALF) + ",\"gebruik\":\"versleutelen\",\"geldigTot\":\"" + until + "\"}";
    }

    /** Of two primes, to which nobody keeps the other half. */
    private static String jwk(int seed) {
        var random = new Random(seed);
        BigInteger modulus = prime(random).multiply(prime(random));
        byte[] bytes = modulus.toByteArray();
        String n = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length));
        return "{\"kty\":\"RSA\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}";
    }

    private static BigInteger prime(Random random) {
        BigInteger prime = BigInteger.probablePrime(HALF, random);
        return prime.testBit(HALF - 2) ? prime : prime.setBit(HALF - 2).nextProbablePrime();
    }
}
