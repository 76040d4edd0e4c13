// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.service.webhook.Bezorging;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which the productbeheerder has systems told. */
class WebhookpaginaTest {
    private static final TestCaller BEA = beheerder("bea", WATER);
    private static final String ADRES = "https://systeem.test/a?b=<c>";

    private Adresboekopstelling portal;
    private volatile int antwoord = 204;

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(
                        Engine.DERBY,
                        FakeOutgoing.with(sent -> FakeOutgoing.answer(antwoord, ""))
                                .refusing("binnen.test"))
                .aangesloten();
    }

    private TestRequest bea(String pad) {
        return request(BEA, WATER).at("webhooks" + pad);
    }

    private String toon(TestRequest request) {
        return Shown.html(portal.tab("mijn-organisatie").show(request));
    }

    private View stuur(TestRequest request) {
        return portal.tab("mijn-organisatie").submit(request);
    }

    private Webhook webhook() {
        return portal.webhooks.webhooks().van(BEA, WATER.id()).get(0);
    }

    private View doe(String daad) {
        return stuur(bea("/" + daad).with("id", webhook().id().toString()));
    }

    private String maak() {
        return Shown.html(stuur(bea("").with("adres", "https://systeem.test/a").with("gebeurtenis", "aangeboden")));
    }

    @Test
    void theSecretIsShownOnce() {
        assertThat(toon(bea(""))).contains("Er zijn nog geen adressen", "Er staat een bericht klaar");
        assertThat(toon(request(BEA, WATER))).contains("/schuldenknooppunt/mijn-organisatie/webhooks");

        assertThat(maak()).contains("De meldingen staan aan", "whsec_", "U ziet het alleen nu", "systeem.test");
        assertThat(toon(bea(""))).contains("systeem.test", "Werkt").doesNotContain("whsec_");
        assertThat(Shown.html(doe("geheim"))).contains("whsec_", "Het oude werkt nog een dag");
    }

    @Test
    void whatWasTypedComesBackWithWhatIsWrong() {
        View fout = stuur(bea("").with("adres", "https://binnen.test/<x>").with("gebeurtenis", "verlopen"));

        assertThat(fout).isInstanceOf(View.Invalid.class);
        assertThat(Shown.html(fout))
                .contains("Vul een openbaar adres in", "https://binnen.test/&lt;x>", "value=\"verlopen\" checked");
        assertThat(Shown.html(stuur(bea("").with("adres", ADRES)))).contains("Kies waarvan uw systeem");
    }

    @Test
    void whatDidNotArriveIsShownAndSentAgain() {
        maak();
        assertThat(doe("proef")).isEqualTo(new View.Redirect("mijn-organisatie/webhooks?gedaan=proef"));
        assertThat(toon(bea("").with("gedaan", "proef"))).contains("De proefmelding gaat op weg");
        antwoord = 410;
        portal.werk();

        assertThat(toon(bea("")))
                .contains("Staat uit", "sinds", "Meldingen die niet aankwamen", "proef", "http-410 1 keer geprobeerd")
                .doesNotContain("Stuur opnieuw<span");
        assertThat(doe("proef")).isInstanceOf(View.Invalid.class);
        antwoord = 200;
        assertThat(doe("aan")).isInstanceOf(View.Redirect.class);
        assertThat(toon(bea(""))).contains("Stuur opnieuw<span");
        List<Bezorging> dood =
                portal.webhooks.webhooks().opgegeven(BEA, WATER.id(), webhook().id());
        TestRequest herhaal = bea("/herhaal")
                .with("id", webhook().id().toString())
                .with("bezorging", dood.get(0).id().toString());
        assertThat(stuur(herhaal)).isInstanceOf(View.Redirect.class);
        assertThat(stuur(herhaal)).isInstanceOf(View.Invalid.class);
        portal.werk();
        assertThat(toon(bea(""))).doesNotContain("Meldingen die niet aankwamen");

        String id = webhook().id().toString();
        assertThat(doe("verwijderen")).isInstanceOf(View.Redirect.class);
        assertThat(stuur(bea("/geheim").with("id", id))).isInstanceOf(View.NotFound.class);
        assertThat(stuur(bea("/iets").with("id", id))).isInstanceOf(View.NotFound.class);
        assertThat(stuur(bea("/proef").with("id", "x"))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void anothersIsNotThere() {
        maak();
        TestRequest bob = request(beheerder("bob", BANK), BANK);

        assertThat(toon(bob.at("webhooks"))).doesNotContain("systeem.test/a");
        assertThat(stuur(
                        bob.at("webhooks/verwijderen").with("id", webhook().id().toString())))
                .isInstanceOf(View.Invalid.class);
        assertThat(stuur(bob.at("webhooks/geheim").with("id", webhook().id().toString())))
                .isInstanceOf(View.NotFound.class);
        assertThat(toon(request(beheerder("bea", WATER, BANK), WATER, BANK).at("webhooks")))
                .contains("Kies één organisatie");
    }
}
