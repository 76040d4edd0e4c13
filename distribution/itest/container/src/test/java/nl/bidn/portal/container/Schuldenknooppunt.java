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
import java.util.Random;
import java.util.Set;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;

/** What the Schuldenknooppunt keeps for an organisation that has a system. */
final class Schuldenknooppunt {
    static final ProductId ID = new ProductId("schuldenknooppunt");
    private static final ProductId BEHEER = new ProductId("schuldenknooppunt-beheer");

    private static final String REST = "/api/schuldenknooppunt/v1/";
    private static final int HALF = 1536;

    private Schuldenknooppunt() {}

    /**
     * Whether it is another product. Who has this one alone has nothing of his own on its pages yet: messages are made by a browser that
     * encrypts, and the tests of the product hold those of neighbours apart. That of the servicedesk shows the same to all who have it.
     */
    static boolean isAnother(InstalledProduct product) {
        return !Set.of(ID, BEHEER).contains(product.id());
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

    /** Of two primes, to which nobody keeps the other half. */
    private static String key() {
        var random = new Random(HALF);
        BigInteger modulus = prime(random).multiply(prime(random));
        byte[] bytes = modulus.toByteArray();
        String n = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length));
        Instant until = Instant.now().plus(90, ChronoUnit.DAYS);
        return "{\"jwk\":{\"kty\":\"RSA\",\"n\":\"" + n
                + "\",\"e\":\"AQAB\"},\"gebruik\":\"versleutelen\",\"geldigTot\":\"" + until + "\"}";
    }

    private static BigInteger prime(Random random) {
        BigInteger prime = BigInteger.probablePrime(HALF, random);
        return prime.testBit(HALF - 2) ? prime : prime.setBit(HALF - 2).nextProbablePrime();
    }
}
