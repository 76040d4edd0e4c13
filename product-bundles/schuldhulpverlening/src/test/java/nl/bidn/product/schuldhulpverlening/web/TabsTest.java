// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import static nl.bidn.product.schuldhulpverlening.Fixture.BSN;
import static nl.bidn.product.schuldhulpverlening.Fixture.DAM;
import static nl.bidn.product.schuldhulpverlening.Fixture.HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_DAM;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.beheerder;
import static nl.bidn.product.schuldhulpverlening.Fixture.gebruiker;
import static nl.bidn.product.schuldhulpverlening.Fixture.hulpverlener;
import static nl.bidn.product.schuldhulpverlening.Fixture.request;
import static nl.bidn.product.schuldhulpverlening.web.Pagina.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.schuldhulpverlening.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TabsTest {
    private static final Pattern NUMMER = Pattern.compile("[0-9A-F]{4}(-[0-9A-F]{4}){3}");

    private Fixture huis = new Fixture(Engine.DERBY);

    @BeforeEach
    void open() {
        huis = new Fixture(Engine.DERBY);
    }

    private static TestRequest vraag(TestCaller caller, Organisation organisatie) {
        return vraag(caller, organisatie, BSN);
    }

    private static TestRequest vraag(TestCaller caller, Organisation organisatie, String bsn) {
        return request(caller, organisatie)
                .with("vraag", UUID.randomUUID().toString())
                .with("bsn", bsn)
                .with("doel", "besluit-toegang")
                .with("kenmerk", "D-17");
    }

    private String toon(String pad, TestCaller caller, Organisation... organisaties) {
        return html(huis.tab(pad).show(request(caller, organisaties)));
    }

    private static String nummer(String html) {
        var gevonden = NUMMER.matcher(html);
        assertThat(gevonden.find()).isTrue();
        return gevonden.group();
    }

    @Test
    void asksFollowsAndShowsOnce() {
        var jan = gebruiker("jan", STAD);
        assertThat(toon("aanvragen", jan, STAD)).contains("Er zijn nog geen vragen", "Besluit over toegang");
        assertThat(huis.tab("aanvragen").submit(vraag(jan, STAD))).isEqualTo(new View.Redirect("aanvragen"));
        String lopend = toon("aanvragen", jan, STAD);
        assertThat(lopend)
                .contains("0 van 2 bronnen klaar", "every 3s", "Wacht niet langer")
                .doesNotContain(BSN);
        String adres = "GM9901/" + nummer(lopend);
        huis.tasks.runAll(huis.product);
        assertThat(html(huis.tab("aanvragen").show(request(jan, STAD).at(adres + "/stand"))))
                .contains("2 van 2", "Naar het antwoord")
                .doesNotContain("every 3s");

        String antwoord = html(huis.tab("resultaten").submit(request(jan, STAD).at(adres + "/toon")));
        assertThat(antwoord)
                .contains("UWV Polisadministratie", "&lt;b&gt;Bakkerij", "1.850,00", OIN_STAD, "data-bidn-private")
                .doesNotContain(BSN, "<b>Bakkerij");
        assertThat(html(huis.tab("resultaten").submit(request(jan, STAD).at(adres + "/toon"))))
                .contains("Dit antwoord is al getoond")
                .doesNotContain("Bakkerij");
        assertThat(toon("resultaten", jan, STAD)).contains("Getoond op").doesNotContain("Bakkerij");
    }

    @Test
    void othersFindNothing() {
        huis.tab("aanvragen").submit(vraag(gebruiker("jan", STAD), STAD));
        String adres = "GM9901/" + nummer(toon("aanvragen", gebruiker("jan", STAD), STAD));
        huis.tasks.runAll(huis.product);
        for (TestCaller ander :
                List.of(gebruiker("dora", DAM), hulpverlener("hans", "wgs-toegang", STAD), beheerder("bea", STAD))) {
            Organisation zijn = ander.id().equals("dora") ? DAM : STAD;
            assertThat(huis.tab("aanvragen").show(request(ander, zijn).at(adres + "/stand")))
                    .isInstanceOf(View.NotFound.class);
            assertThat(huis.tab("resultaten").submit(request(ander, zijn).at(adres + "/toon")))
                    .isInstanceOf(View.NotFound.class);
            assertThat(huis.tab("aanvragen").submit(request(ander, zijn).at(adres + "/intrekken")))
                    .isInstanceOf(View.NotFound.class);
            assertThat(toon("resultaten", ander, zijn)).contains("Er staat geen antwoord klaar");
        }
    }

    @Test
    void aMandateThatEndsTakesQuestionsFromThePagesAtOnce() {
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        var hans = hulpverlener("hans", "wgs-toegang", STAD);
        assertThat(toon("aanvragen", hans, STAD)).contains("Schuldhulp Samen").doesNotContain("Plan van aanpak");
        huis.tab("aanvragen").submit(vraag(hans, STAD));
        huis.tasks.runAll(huis.product);
        assertThat(toon("resultaten", hans, STAD)).contains("Toon het antwoord");

        var zonder = TestCaller.person("hans").with("inlezen", STAD);
        assertThat(toon("resultaten", zonder, STAD)).contains("Er staat geen antwoord klaar");
        assertThat(huis.tab("aanvragen").submit(vraag(zonder, STAD))).isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var view = huis.tab("aanvragen")
                .submit(request(gebruiker("jan", STAD), STAD).with("bsn", "123").with("kenmerk", "<b>"));
        assertThat(((View.Invalid) view).errors())
                .extracting(View.FieldError::field)
                .containsExactly("bsn", "doel", "kenmerk", "vraagId");
        assertThat(html(view)).contains("Dit is geen geldig BSN").doesNotContain("<b>\"");
    }

    @Test
    void accountsWithBothOinsAndWithoutThePerson() {
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        huis.tab("aanvragen").submit(vraag(gebruiker("jan", STAD), STAD));
        huis.tab("aanvragen").submit(vraag(hulpverlener("hans", "wgs-toegang", STAD), STAD));

        assertThat(toon("verantwoording", beheerder("bea", STAD), STAD))
                .contains("Test jan", "Iemand van Schuldhulp Samen", "van " + OIN_STAD + " via " + OIN_HULP)
                .doesNotContain("Test hans", BSN);
        assertThat(toon("verantwoording", gebruiker("jan", STAD), STAD))
                .contains("Test jan")
                .doesNotContain("Schuldhulp Samen");
        assertThat(toon("verantwoording", beheerder("hein", HULP), HULP)).contains("Test hans");
        assertThat(toon("verantwoording", beheerder("dora", DAM), DAM)).contains("Er zijn geen vragen");
        String csv = Pagina.bestand(huis.tab("verantwoording")
                .show(request(beheerder("bea", STAD), STAD).at("export.csv")));
        assertThat(csv).contains(OIN_HULP).doesNotContain(BSN);
        assertThat(huis.audit.actions()).endsWith("wgs-verantwoording-meegenomen");
    }

    @Test
    void findsWhoAskedAboutSomebodyByABsnThatIsTypedAndNeverShown() {
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        huis.tab("aanvragen").submit(vraag(gebruiker("jan", STAD), STAD));
        huis.tab("aanvragen").submit(vraag(hulpverlener("hans", "wgs-toegang", STAD), STAD));
        huis.tab("aanvragen").submit(vraag(gebruiker("piet", STAD), STAD, "999900018"));

        assertThat(zoekt(beheerder("bea", STAD), STAD, "9999.000.06"))
                .contains("2 vragen over deze persoon", "Test jan", "Iemand van Schuldhulp Samen", "data-bidn-private")
                .doesNotContain(BSN, "9999.000.06", "Test piet");
        assertThat(zoekt(gebruiker("jan", STAD), STAD, BSN))
                .contains("1 vraag van u", "Test jan")
                .doesNotContain("Schuldhulp Samen");
        assertThat(zoekt(beheerder("hein", HULP), HULP, BSN)).contains("1 vraag over", "Test hans");
        assertThat(zoekt(beheerder("dora", DAM), DAM, BSN)).contains("geen vragen over deze persoon");
        assertThat(huis.logboek.lines())
                .filteredOn(line -> line.activity().equals("wgs-verantwoording"))
                .extracting(line ->
                        line.controller() + " " + line.oins().orElseThrow().processor())
                .containsExactly(
                        "GM9901 " + OIN_STAD, "GM9901 " + OIN_STAD, "SHV-HULP " + OIN_HULP, "GM9902 " + OIN_DAM);
        assertThat(huis.audit.lines())
                .filteredOn(line -> line.action().equals("wgs-verantwoording-gezocht"))
                .extracting(RecordingAudit.Line::detail)
                .containsExactly("gevonden=2", "gevonden=1", "gevonden=1", "gevonden=0");
    }

    private String zoekt(TestCaller caller, Organisation organisatie, String bsn) {
        return html(huis.tab("verantwoording")
                .submit(request(caller, organisatie).at("zoek").with("bsn", bsn)));
    }

    @Test
    void aBsnThatIsNoneIsSaidBesideItsFieldAndNotRepeated() {
        var bea = beheerder("bea", STAD);
        for (String getypt : List.of("", "123456789")) {
            var view = huis.tab("verantwoording")
                    .submit(request(bea, STAD).at("zoek").with("bsn", getypt));
            assertThat(((View.Invalid) view).errors())
                    .extracting(View.FieldError::field)
                    .containsExactly("bsn");
            assertThat(html(view)).contains("zoek-bsn").doesNotContain("123456789");
        }
        assertThat(huis.tab("verantwoording").submit(request(bea, STAD))).isInstanceOf(View.NotFound.class);
        assertThat(huis.logboek.lines()).isEmpty();
    }

    @Test
    void setsTermsAndAKeyThatIsShownOnce() {
        var bea = beheerder("bea", STAD);
        assertThat(toon("instellingen", bea, STAD)).contains(OIN_STAD, "Er is geen sleutel");
        var fout = huis.tab("instellingen")
                .submit(request(bea, STAD).with("bewaardagen", "31").with("per-dag", "x"));
        assertThat(((View.Invalid) fout).errors()).hasSize(2);
        assertThat(huis.tab("instellingen")
                        .submit(request(bea, STAD)
                                .with("bewaardagen", "3")
                                .with("per-dag", "5")
                                .with("contact-mail", "team@voorbeeldstad.example")))
                .isInstanceOf(View.Redirect.class);
        assertThat(html(huis.tab("instellingen").submit(request(bea, STAD).at("sleutel"))))
                .contains("id=\"sleutel\"");
        assertThat(toon("instellingen", bea, STAD))
                .contains("value=\"3\"", "Gemaakt op")
                .doesNotContain("id=\"sleutel\"");
    }

    @Test
    void keepsTheCertificateOfTheSystemThatFitsTheOrganisation() {
        var bea = beheerder("bea", STAD);
        huis.clock.moveTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(certificaat(request(bea, STAD).with("certificaat", Fixture.pem())))
                .isInstanceOf(View.Redirect.class);
        assertThat(toon("instellingen", bea, STAD))
                .contains("systeem.voorbeeldstad.example", OIN_STAD, "3 november 2126", "Geldig");

        var dora = beheerder("dora", DAM);
        assertThat(html(certificaat(request(dora, DAM).with("certificaat", Fixture.pem()))))
                .contains("OIN " + OIN_STAD + " in dit certificaat is van een andere organisatie.");
        assertThat(html(certificaat(request(dora, DAM).with("certificaat", "onzin"))))
                .contains("Dit is geen certificaat in de vorm PEM.");
        huis.clock.moveTo(Instant.parse("2126-11-04T09:00:00Z"));
        assertThat(html(certificaat(request(dora, DAM).with("certificaat", Fixture.pem()))))
                .contains("Dit certificaat is verlopen.");
        assertThat(toon("instellingen", dora, DAM)).contains("Er is nog geen certificaat");
        assertThat(toon("instellingen", bea, STAD)).contains("Verlopen");
        assertThat(certificaat(request(bea, STAD).with("verwijder", "ja"))).isInstanceOf(View.Redirect.class);
        assertThat(toon("instellingen", bea, STAD)).contains("Er is nog geen certificaat");
    }

    private View certificaat(TestRequest request) {
        return huis.tab("instellingen").submit(request.at("certificaat"));
    }

    @Test
    void showsMandatesAndComputes() {
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        assertThat(toon("machtigingen", beheerder("bea", STAD), STAD))
                .contains("Schuldhulp Samen", "WGS Toegang", "M-2026-1", "Geldig");
        assertThat(toon("machtigingen", beheerder("dora", DAM), DAM)).contains("geen dienstverlener");

        var vraag = request(gebruiker("jan", STAD), STAD)
                .with("leefsituatie", "alleenstaande")
                .with("inkomen", "1000,00")
                .with("norm", "1283,34")
                .with("toeslagen", "ja");
        assertThat(html(huis.tab("beslagvrije-voet").submit(vraag)))
                .contains("950,00", "95% van het inkomen", "schuldinfo.nl", "niet van dit halfjaar");
        assertThat(huis.tab("beslagvrije-voet").submit(request(gebruiker("jan", STAD), STAD)))
                .isInstanceOf(View.Invalid.class);
    }
}
