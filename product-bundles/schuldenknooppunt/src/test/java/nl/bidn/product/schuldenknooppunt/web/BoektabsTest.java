// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BIDN;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.STAD;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.english;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.gebruiker;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.request;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.servicedesk;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Testsleutels;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tabs Adresboek, Mijn organisatie and Deelnemers. */
class BoektabsTest {
    private static final TestCaller BEA = beheerder("bea", WATER);
    private static final TestCaller JAN = gebruiker("jan", STAD);
    private static final TestCaller SAM = servicedesk("sam");

    private Adresboekopstelling portal;

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(Engine.DERBY).aangesloten();
    }

    private String toon(String tab, TestRequest request) {
        return Shown.html(portal.tab(tab).show(request));
    }

    private View stuur(String tab, TestRequest request) {
        return portal.tab(tab).submit(request);
    }

    private TestRequest bea(String pad) {
        return request(BEA, WATER).at(pad);
    }

    private TestRequest sam(String pad) {
        return request(SAM, BIDN).at(pad);
    }

    private List<UUID> aanvragen() {
        return portal.diensten().servicedesk().openAanvragen(SAM).stream()
                .map(Aanvraag::id)
                .toList();
    }

    private UUID aanvraag() {
        return portal.diensten().servicedesk().openAanvragen(SAM).get(0).id();
    }

    @Test
    void aKeyIsRefusedInWords() throws IOException {
        var diensten = portal.diensten();
        var tab = new SleutelsTab(diensten.sleutels(), diensten.adresboek(), portal.clock);
        TestRequest meld = request(gebruiker("wim", WATER), WATER)
                .at("meld")
                .with("gebruik", "VERSLEUTELEN")
                .with("jwk", "{}");
        var gezegd = new ByteArrayOutputStream();
        ((View.Download) tab.submit(meld)).content().writeTo(gezegd);
        assertThat(gezegd.toString(StandardCharsets.UTF_8)).contains("Dit is geen openbare RSA-sleutel");
    }

    @Test
    void theBookShowsWhoTakesPartAndWhoCanReceive() {
        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);
        portal.diensten()
                .sleutels()
                .voegToe(
                        gebruiker("wim", WATER),
                        WATER.id(),
                        Gebruik.VERSLEUTELEN,
                        Testsleutels.jwk(0),
                        portal.clock.instant().plus(Duration.ofDays(90)));
        var water = portal.diensten().adresboek().van(WATER.id()).orElseThrow();

        assertThat(toon("adresboek", request(JAN, STAD)))
                .contains("Waterbedrijf Één", "Schuldeiser", "Schuldinventarisatie", "Kan ontvangen", "Geen sleutel");
        assertThat(toon("adresboek", request(JAN, STAD).with("zoek", "bank")))
                .contains("Bank Twee")
                .doesNotContain("Één");
        assertThat(toon("adresboek", request(JAN, STAD).with("zoek", "zzz"))).contains("Er is geen deelnemer");
        assertThat(toon("adresboek", request(JAN, STAD).at(water.id().toString())))
                .contains("Naam van saldoverzoek 2.0", water.sleutels().get(0).kid(), "21-02-2027");
        assertThat(toon("adresboek", english(JAN, STAD).at(water.id().toString())))
                .contains("Name of saldoverzoek 2.0");
        assertThat(portal.tab("adresboek")
                        .show(request(JAN, STAD).at(UUID.randomUUID().toString())))
                .isInstanceOf(View.NotFound.class);
        assertThat(portal.tab("adresboek").show(request(JAN, STAD).at("x"))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void aModuleGoesFromFormToJudgementToPage() {
        assertThat(toon("mijn-organisatie", request(BEA, WATER)))
                .contains("Niet aangevraagd", "Schuldregeling")
                .doesNotContain("Waarborgfonds");
        assertThat(stuur(
                        "mijn-organisatie",
                        bea("module").with("module", "schuldregeling").with("toelichting", "<b>Graag</b>")))
                .isInstanceOf(View.Redirect.class);
        assertThat(stuur("mijn-organisatie", bea("module").with("module", "schuldregeling")))
                .isInstanceOf(View.Invalid.class);
        assertThat(stuur("mijn-organisatie", bea("module").with("module", "iets")))
                .isInstanceOf(View.Invalid.class);
        assertThat(toon("mijn-organisatie", request(BEA, WATER))).contains("Aangevraagd");

        assertThat(toon("deelnemers", request(SAM, BIDN)))
                .contains("Module: Schuldregeling", "Waterbedrijf Één", "&lt;b&gt;Graag");
        TestRequest oordeel = sam("afwijzen")
                .with("organisatie", "SE-WATER")
                .with("id", aanvraag().toString());
        assertThat(Shown.html(stuur("deelnemers", oordeel))).contains("Vul een reden in");
        assertThat(stuur("deelnemers", oordeel.with("reden", "Nog geen contract")))
                .isInstanceOf(View.Redirect.class);
        assertThat(Shown.html(stuur("deelnemers", oordeel.with("reden", "Nog eens"))))
                .contains("Iemand anders was eerder");

        assertThat(toon("mijn-organisatie", request(BEA, WATER))).contains("Afgewezen", "Nog geen contract");
    }

    @Test
    void branchesContactsAndMailsAreTypedAndKept() {
        assertThat(stuur("mijn-organisatie", bea("vestigingen").with("vestigingen", "Noord\nZuid")))
                .isInstanceOf(View.Redirect.class);
        assertThat(stuur(
                        "mijn-organisatie",
                        bea("contact").with("naam-0", "Jan <i>J</i>").with("mail-0", "jan@water.nl")))
                .isInstanceOf(View.Redirect.class);
        assertThat(stuur(
                        "mijn-organisatie",
                        bea("mail").with("adres-0", "team@water.nl").with("wanneer-0", "dagelijks")))
                .isInstanceOf(View.Redirect.class);

        assertThat(toon("mijn-organisatie", request(BEA, WATER)))
                .contains("Vestigingen: Noord, Zuid", "Contactpersonen: 1 persoon", "Jan &lt;i", "team@water.nl");
        assertThat(toon("deelnemers", request(SAM, BIDN).at("SE-WATER"))).contains("geen contactpersonen opgegeven");
        assertThat(toon("deelnemers", request(SAM, BIDN)))
                .contains("Nu", "Geen", "Voorstel", "Noord", "Jan &lt;i&gt;J&lt;/i&gt;, jan@water.nl");
        aanvragen()
                .forEach(een -> stuur(
                        "deelnemers",
                        sam("toekennen").with("organisatie", "SE-WATER").with("id", een.toString())));
        assertThat(toon("deelnemers", request(SAM, BIDN).at("SE-WATER"))).contains("Jan &lt;i&gt;J", "jan@water.nl");
        assertThat(Shown.html(stuur(
                        "mijn-organisatie",
                        bea("contact").with("naam-0", "Jan <i>J</i>").with("mail-0", "jan@water.nl"))))
                .contains("Dit zijn al uw contactpersonen");
        stuur("mijn-organisatie", bea("vestigingen").with("vestigingen", "Noord"));
        assertThat(Shown.html(stuur("mijn-organisatie", bea("mail").with("adres-0", "niemand"))))
                .contains("Dit is geen e-mailadres", "niemand");
        assertThat(Shown.html(stuur("mijn-organisatie", bea("contact").with("rol-0", "baas"))))
                .contains("Vul de naam", "baas");
        assertThat(stuur(
                        "mijn-organisatie",
                        bea("intrekken").with("id", aanvraag().toString())))
                .isInstanceOf(View.Redirect.class);
        assertThat(stuur(
                        "mijn-organisatie",
                        bea("intrekken").with("id", UUID.randomUUID().toString())))
                .isInstanceOf(View.Invalid.class);
    }

    @Test
    void whatIsRefusedStaysAsItWasTyped() {
        stuur("mijn-organisatie", bea("vestigingen").with("vestigingen", "Noord"));
        stuur("mijn-organisatie", bea("contact").with("naam-0", "Jan"));

        assertThat(Shown.html(stuur("mijn-organisatie", bea("vestigingen").with("vestigingen", "Oosterhaven"))))
                .contains("Er wacht al", "Oosterhaven");
        assertThat(Shown.html(stuur("mijn-organisatie", bea("contact").with("naam-0", "Mieke Meerman"))))
                .contains("Er wacht al", "Mieke Meerman");
    }

    @Test
    void messagesAreChosenByVersion() {
        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);

        stuur("mijn-organisatie", bea("berichten").with("bericht", "saldoverzoek 2.0"));
        assertThat(toon("deelnemers", request(SAM, BIDN))).contains("Voorstel", "saldoverzoek 1.0");
        assertThat(Shown.html(stuur("mijn-organisatie", bea("berichten")))).contains("Er wacht al zo&#39;n aanvraag");
        stuur(
                "deelnemers",
                sam("toekennen")
                        .with("organisatie", "SE-WATER")
                        .with("id", aanvraag().toString()));

        assertThat(portal.diensten().adresboek().van(WATER.id()).orElseThrow().aanvaardt())
                .extracting(Object::toString)
                .containsExactly("saldoverzoek 2.0");
    }

    @Test
    void theServicedeskChangesTheKindAndTakesModulesAway() {
        portal.heeft(WATER, Module.SCHULDREGELING);
        TestRequest intrekken =
                sam("module-intrekken").with("organisatie", "SE-WATER").with("module", "schuldregeling");

        assertThat(Shown.html(stuur("deelnemers", intrekken))).contains("Vul een reden in");
        assertThat(stuur("deelnemers", intrekken.with("reden", "Op verzoek"))).isInstanceOf(View.Redirect.class);
        assertThat(stuur(
                        "deelnemers",
                        sam("soort").with("organisatie", "SE-WATER").with("soort", "kredietbank")))
                .isInstanceOf(View.Redirect.class);

        assertThat(toon("deelnemers", request(SAM, BIDN).at("SE-WATER"))).contains("Kredietbank", "Op verzoek");
        assertThat(portal.tab("deelnemers").show(sam("SE-NIEMAND"))).isInstanceOf(View.NotFound.class);
        assertThat(portal.tab("deelnemers").show(sam("x y"))).isInstanceOf(View.NotFound.class);
        assertThat(stuur(
                        "deelnemers",
                        sam("soort").with("organisatie", "SE-WATER").with("soort", "x")))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void theSameRoleElsewhereIsNoServicedesk() {
        TestCaller nep = TestCaller.person("nep").with("toekennen", STAD);

        assertThat(portal.tab("deelnemers").show(request(nep, STAD).at("soort")))
                .isInstanceOf(View.NotAllowed.class);
        assertThat(Shown.html(portal.tab("deelnemers").show(request(nep, STAD))))
                .contains("Alleen de servicedesk van BIDN mag dit zien")
                .doesNotContain("<table", "<form");
        assertThat(stuur("deelnemers", request(nep, STAD).at("soort"))).isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void oneOrganisationIsSetUpAtATime() {
        TestCaller beide = beheerder("bea", WATER, BANK);

        assertThat(toon("mijn-organisatie", request(beide, WATER, BANK))).contains("Kies één organisatie");
        assertThat(stuur("mijn-organisatie", request(beide, WATER, BANK).at("mail")))
                .isInstanceOf(View.NotAllowed.class);
        assertThat(toon("mijn-organisatie", request(beheerder("bo", BIDN), BIDN)))
                .contains("is geen deelnemer");
    }
}
