// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.STAD;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementJson.BezorgingJson;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementJson.ProefJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscriptions, as systems ask for them. */
class AbonnementEndpointTest {
    private static final String ADRES = "https://systeem.test/meldingen";
    private static final TestCaller SYSTEEM = systeem(WATER);

    private Adresboekopstelling portal;
    private AbonnementEndpoint abonnementen;
    private volatile int antwoord = 204;

    private static TestCaller systeem(Organisation... organisaties) {
        return TestCaller.system("oin:00000099000000009000").with("berichten", organisaties);
    }

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(
                        Engine.DERBY,
                        FakeOutgoing.with(sent -> FakeOutgoing.answer(antwoord, ""))
                                .refusing("binnen.test"))
                .aangesloten();
        abonnementen = portal.endpoints().stream()
                .map(endpoint -> ((Endpoint.Rest) endpoint).resource())
                .filter(AbonnementEndpoint.class::isInstance)
                .map(AbonnementEndpoint.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static AbonnementaanvraagJson vraag(@Nullable String adres, String... gebeurtenissen) {
        return new AbonnementaanvraagJson(null, adres, Arrays.asList(gebeurtenissen));
    }

    private AbonnementJson maak() {
        return (AbonnementJson) abonnementen
                .maak(vraag(ADRES, "aangeboden", "sleutel"), SYSTEEM)
                .getEntity();
    }

    @Test
    void aSubscriptionIsMadeSeenAndRemoved() {
        var response = abonnementen.maak(vraag(ADRES, "sleutel", "aangeboden", "sleutel"), SYSTEEM);
        var gemaakt = (AbonnementJson) response.getEntity();

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(gemaakt.geheim()).startsWith("whsec_");
        assertThat(gemaakt.gebeurtenissen()).containsExactly("aangeboden", "sleutel");
        AbonnementJson later = abonnementen.een(gemaakt.id(), SYSTEEM);
        assertThat(later.geheim()).isNull();
        assertThat(abonnementen.lijst(SYSTEEM).abonnementen()).containsExactly(later);
        assertThat(abonnementen.lijst(systeem(BANK)).abonnementen()).isEmpty();
        assertThat(fout(() -> abonnementen.een(gemaakt.id(), systeem(BANK))).status())
                .isEqualTo(404);
        assertThat(fout(() -> abonnementen.verwijder(gemaakt.id(), systeem(BANK)))
                        .status())
                .isEqualTo(404);

        assertThat(abonnementen.verwijder(gemaakt.id(), SYSTEEM).getStatus()).isEqualTo(204);
        assertThat(fout(() -> abonnementen.verwijder(gemaakt.id(), SYSTEEM)).status())
                .isEqualTo(404);
    }

    @Test
    void aSupplierSaysForWhom() {
        TestCaller leverancier = systeem(WATER, BANK);
        String bank =
                portal.diensten().adresboek().van(BANK.id()).orElseThrow().id().toString();
        var voor = new AbonnementaanvraagJson(bank, ADRES, List.of("aangeboden"));

        assertThat(codes(() -> abonnementen.maak(vraag(ADRES, "aangeboden"), leverancier)))
                .containsExactly("deelnemer-onbekend");
        assertThat(codes(() -> abonnementen.maak(voor, systeem(STAD)))).containsExactly("deelnemer-onbekend");
        assertThat(((AbonnementJson) abonnementen.maak(voor, leverancier).getEntity()).deelnemer())
                .isEqualTo(bank);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(codes(() -> abonnementen.maak(null, systeem(WATER, BANK))))
                .containsExactly("deelnemer-onbekend", "gebeurtenis-onbekend", "webhook-adres");
        assertThat(codes(() -> abonnementen.maak(vraag(ADRES, "aangeboden", "alles"), SYSTEEM)))
                .containsExactly("gebeurtenis-onbekend");
        assertThat(codes(() -> abonnementen.maak(vraag("https://binnen.test/", "aangeboden"), SYSTEEM)))
                .containsExactly("webhook-adres");
        maak();
        assertThat(codes(() -> abonnementen.maak(vraag(ADRES, "aangeboden"), SYSTEEM)))
                .containsExactly("webhook-adres-bekend");
        assertThat(fout(() -> abonnementen.een("x", SYSTEEM)).status()).isEqualTo(404);
    }

    @Test
    void aSecretIsRenewed() {
        AbonnementJson gemaakt = maak();
        AbonnementJson nieuw = abonnementen.vernieuwGeheim(gemaakt.id(), SYSTEEM);

        assertThat(nieuw.geheim()).startsWith("whsec_").isNotEqualTo(gemaakt.geheim());
        assertThat(nieuw.vorigGeheimTot()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void whatWasGivenUpIsSeenAndSentAgain() {
        AbonnementJson gemaakt = maak();
        antwoord = 410;
        var proef = (ProefJson) abonnementen.probeer(gemaakt.id(), SYSTEEM).getEntity();
        assertThat(abonnementen.bezorgingen(gemaakt.id(), SYSTEEM).bezorgingen())
                .containsExactly(
                        new BezorgingJson(proef.webhookId(), "proef", "2026-11-23T09:00:00Z", "wacht", 0, null, null));
        portal.werk();

        assertThat(abonnementen.bezorgingen(gemaakt.id(), SYSTEEM).bezorgingen())
                .containsExactly(new BezorgingJson(
                        proef.webhookId(),
                        "proef",
                        "2026-11-23T09:00:00Z",
                        "opgegeven",
                        1,
                        "2026-11-23T09:00:00Z",
                        "http-410"));
        assertThat(fout(() -> abonnementen.probeer(gemaakt.id(), SYSTEEM)).status())
                .isEqualTo(409);
        assertThat(fout(() -> abonnementen.herhaal(gemaakt.id(), proef.webhookId(), SYSTEEM))
                        .status())
                .isEqualTo(409);

        antwoord = 200;
        assertThat(abonnementen.zetAan(gemaakt.id(), SYSTEEM).uitSinds()).isNull();
        assertThat(fout(() -> abonnementen.herhaal(
                                gemaakt.id(), UUID.randomUUID().toString(), SYSTEEM))
                        .status())
                .isEqualTo(404);
        assertThat(abonnementen
                        .herhaal(gemaakt.id(), proef.webhookId(), SYSTEEM)
                        .getStatus())
                .isEqualTo(202);
        portal.werk();
        assertThat(abonnementen.bezorgingen(gemaakt.id(), SYSTEEM).bezorgingen())
                .isEmpty();
    }

    private static List<String> codes(ThrowingCallable wat) {
        Problem fout = fout(wat);
        assertThat(fout.status()).isEqualTo(400);
        assertThat(fout.errors()).extracting(Problem.Flaw::detail).allMatch(zin -> zin.endsWith("."));
        return fout.errors().stream().map(Problem.Flaw::code).toList();
    }

    private static Problem fout(ThrowingCallable wat) {
        return catchThrowableOfType(Problem.class, wat);
    }
}
