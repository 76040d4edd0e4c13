// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Testsleutels;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and the address book, as systems ask for them. */
class SleutelEndpointTest {
    private static final TestCaller SYSTEEM = systeem(WATER);

    private Adresboekopstelling portal;
    private SleutelEndpoint sleutels;
    private AdresboekEndpoint adresboek;

    private static TestCaller systeem(Organisation... organisaties) {
        return TestCaller.system("oin:00000099000000009000")
                .with("berichten", organisaties)
                .with("inzien", organisaties);
    }

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(Engine.DERBY).aangesloten();
        sleutels = bron(SleutelEndpoint.class);
        adresboek = bron(AdresboekEndpoint.class);
    }

    private <T> T bron(Class<T> soort) {
        return portal.diensten().endpoints().stream()
                .map(endpoint -> ((Endpoint.Rest) endpoint).resource())
                .filter(soort::isInstance)
                .map(soort::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> jwk(int nummer) {
        return Map.of("kty", "RSA", "n", Testsleutels.base64url(Testsleutels.modulus(nummer)), "e", "AQAB");
    }

    private static SleutelaanvraagJson vraag(int nummer) {
        return new SleutelaanvraagJson(null, jwk(nummer), "versleutelen", "2027-11-23T09:00:00+01:00");
    }

    @Test
    void aKeyIsAddedListedAndWithdrawn() {
        Response antwoord = sleutels.voegToe(vraag(0), SYSTEEM);
        var sleutel = (SleutelJson) antwoord.getEntity();

        assertThat(antwoord.getStatus()).isEqualTo(201);
        assertThat(sleutel.jwk()).isEqualTo(jwk(0));
        assertThat(sleutel.geldigTot()).isEqualTo("2027-11-23T08:00:00Z");
        assertThat(sleutels.voegToe(vraag(0), SYSTEEM).getStatus()).isEqualTo(200);
        assertThat(sleutels.lijst(SYSTEEM).sleutels()).containsExactly(sleutel);
        assertThat(sleutels.lijst(systeem(BANK)).sleutels()).isEmpty();
        assertThat(adresboek.een(sleutel.deelnemer()).sleutels()).containsExactly(sleutel);
        assertThat(fout(() -> sleutels.trekIn(sleutel.kid(), systeem(BANK))).status())
                .isEqualTo(404);

        SleutelJson weg = sleutels.trekIn(sleutel.kid(), SYSTEEM);
        assertThat(weg.ingetrokken()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(sleutels.trekIn(sleutel.kid(), SYSTEEM)).isEqualTo(weg);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInOneSentenceEach() {
        assertThat(fout(() -> sleutels.voegToe(null, systeem(WATER, BANK))).errors())
                .extracting(Problem.Flaw::code)
                .containsExactly("deelnemer-onbekend", "gebruik-onbekend", "geldigheid");
        Problem geheim = fout(() -> sleutels.voegToe(
                new SleutelaanvraagJson(null, Map.of("kty", "RSA", "d", "AQ"), "ondertekenen", "2027-11-23T09:00:00Z"),
                SYSTEEM));
        assertThat(geheim.status()).isEqualTo(400);
        assertThat(geheim.errors()).singleElement().satisfies(flaw -> {
            assertThat(flaw.code()).isEqualTo("sleutel-geheim-deel");
            assertThat(flaw.detail()).startsWith("Dit bevat het geheime deel");
        });
    }

    @Test
    void theBookIsReadPageByPage() {
        AdresboekJson alle = adresboek.zoek(null, null);

        assertThat(alle.totaal()).isEqualTo(3);
        assertThat(alle.adressen())
                .extracting(AdresJson::naam)
                .containsExactly("Bank Twee", "Gemeente GM9901", "Waterbedrijf Één");
        assertThat(adresboek.zoek("bedrijf een", "1").adressen())
                .singleElement()
                .satisfies(water -> {
                    assertThat(water.soort()).isEqualTo("schuldeiser");
                    assertThat(water.actief()).isTrue();
                });
        assertThat(adresboek.zoek(null, "2").adressen()).isEmpty();
        assertThat(fout(() -> adresboek.zoek(null, "x")).status()).isEqualTo(400);
        assertThat(fout(() -> adresboek.een("x")).status()).isEqualTo(404);
    }

    private static Problem fout(ThrowingCallable wat) {
        return catchThrowableOfType(Problem.class, wat);
    }
}
