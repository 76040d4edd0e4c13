// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import static nl.bidn.product.schuldhulpverlening.Fixture.BSN;
import static nl.bidn.product.schuldhulpverlening.Fixture.DAM;
import static nl.bidn.product.schuldhulpverlening.Fixture.HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.beheerder;
import static nl.bidn.product.schuldhulpverlening.Fixture.gebruiker;
import static nl.bidn.product.schuldhulpverlening.Fixture.hulpverlener;
import static nl.bidn.product.schuldhulpverlening.Fixture.request;
import static nl.bidn.product.schuldhulpverlening.web.Pagina.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
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
        return request(caller, organisatie)
                .with("vraag", UUID.randomUUID().toString())
                .with("bsn", BSN)
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
