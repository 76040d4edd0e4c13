// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.lijst.ControleerLijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LijstTabTest {
    private static final List<Bsn> BSNS = Bsns.reeks(3);
    private static final TestCaller ANJA = Huis.gebruiker("anja", Huis.STAD);

    private final Huis huis = new Huis(Engine.DERBY);
    private final Lijsten lijsten = new Lijsten(
            huis.stores.lijsten(), new Lijstlezer(new Vraagcontrole(Huis.DOELEN)), Huis.DOELEN, huis.portal);
    private final Worker werker = new ControleerLijst(huis.stores.lijsten(), lijsten, huis.reeks, huis.portal);
    private final LijstTab tab = new LijstTab(lijsten);

    @AfterEach
    void close() {
        huis.close();
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        String html = Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD)));

        assertThat(html)
                .contains("Er zijn geen lijsten", "name=\"bestand\"", "Aanvraag voor de Wmo (Wmo 2015)", "form-token")
                .doesNotContain("name=\"organisatie\"");
    }

    @Test
    void takesAFileAndShowsHowFarItIs() {
        View view =
                tab.submit(formulier(BSNS.get(0).value() + ";z1\n" + BSNS.get(1).value()));

        assertThat(view).isEqualTo(new View.Redirect("lijst"));
        String html = Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD)));
        Lijst lijst = enige();
        assertThat(html)
                .contains("Wacht", "0 van 2 personen", "<progress max=\"2\" value=\"0\"", "Ververs nu")
                .contains("hx-get=\"/wlz-registertoets/lijst/" + lijst.id() + "/stand\"", "hx-trigger=\"every 3s\"")
                .contains("/wlz-registertoets/lijst/" + lijst.id() + "/annuleren")
                .doesNotContain(BSNS.get(0).value());
    }

    @Test
    void theStandNoLongerAsksForItselfWhenDone() {
        tab.submit(formulier(BSNS.get(0).value() + "\n10000008"));
        huis.tasks.runAll(new Huis.Werkers(werker));

        View stand = tab.show(Pagina.request(ANJA, Huis.STAD).at(enige().id() + "/stand"));

        assertThat(stand).isInstanceOf(View.Fragment.class);
        assertThat(Pagina.html(stand))
                .contains("Klaar", "export.csv", "export.ods", "Wij vernietigen de uitkomst op 30-11-2026")
                .contains("Stand van het register: 23-11-2026 05:00.")
                .doesNotContain("hx-get", "hx-trigger", "annuleren");
        assertThat(Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD)))).contains("1 BSN had 8 cijfers");
    }

    @Test
    void givesTheOutcomeAsCsvAndTellsTheAudit() {
        huis.register.zet(BSNS.get(0), Huis.indicatie(WlzStatus.JA));
        tab.submit(formulier(BSNS.get(0).value() + ";z1\n" + BSNS.get(1).value()));
        huis.tasks.runAll(new Huis.Werkers(werker));

        View view = tab.show(Pagina.request(ANJA, Huis.STAD).at(enige().id() + "/export.csv"));

        String[] regels = Pagina.csv(view).split("\r\n");
        assertThat(regels[0])
                .contains("\"Eigen kenmerk\";\"BSN\";\"Wlz-status\";\"Afgiftedatum\";\"Ingangsdatum\";\"Einddatum\"");
        assertThat(regels[1])
                .startsWith("\"z1\";\"" + BSNS.get(0).value() + "\";\"Ja\";\"01-10-2026\";\"15-10-2026\";\"\";\"")
                .endsWith(";\"23-11-2026 05:00\"");
        assertThat(regels[2]).startsWith("\"\";\"" + BSNS.get(1).value() + "\";\"Nee\";\"\";\"\";\"\";\"");
        assertThat(regels).hasSize(3);
        assertThat(huis.audit.actions()).endsWith("wlz-lijst-opgehaald");
        assertThat(((View.Download) view).name()).isEqualTo("wlz-lijst.csv");
    }

    @Test
    void givesTheOutcomeAsOds() throws IOException {
        tab.submit(formulier(BSNS.get(0).value()));
        huis.tasks.runAll(new Huis.Werkers(werker));

        byte[] ods = Pagina.bytes(tab.show(Pagina.english(ANJA, Huis.STAD).at(enige().id() + "/export.ods")));

        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void namesAllThatIsWrongWithTheFile() {
        View view = tab.submit(
                formulier(BSNS.get(0).value() + "\n1234567\n" + BSNS.get(0).value() + ";<b>"));

        assertThat(view).isInstanceOf(View.Invalid.class);
        assertThat(((View.Invalid) view).errors())
                .containsExactly(
                        new View.FieldError("bestand", "Het bestand heeft 3 fouten. Wij hebben niets bewaard."));
        assertThat(Pagina.html(view))
                .contains("Het BSN heeft geen 9 cijfers, en ook geen 8.", "Hetzelfde BSN staat al op regel 1.")
                .contains("Het kenmerk is te lang, heeft een teken dat niet mag, of heeft een BSN erin.")
                .contains("value=\"wmo-aanvraag\" selected")
                .doesNotContain("1234567", BSNS.get(0).value(), "<b>");
    }

    @Test
    void tellsOneMistakeInTheSummary() {
        View view = tab.submit(formulier("x1"));

        assertThat(((View.Invalid) view).errors())
                .containsExactly(new View.FieldError(
                        "bestand", "Regel 1: Het BSN heeft iets anders dan cijfers. Wij hebben niets bewaard."));
    }

    @Test
    void asksForAPurposeAnOrganisationAndAFile() {
        TestCaller beide = Huis.gebruiker("anja", Huis.STAD, Huis.DAM);
        View leeg = tab.submit(
                Pagina.request(beide, Huis.STAD, Huis.DAM).at("aanleveren").with("kenmerk", "<b>"));
        View zonderBestand =
                tab.submit(Pagina.request(ANJA, Huis.STAD).at("aanleveren").with("doel", "wmo-aanvraag"));
        View jeugd = tab.submit(Pagina.request(ANJA, Huis.STAD).at("aanleveren").with("doel", "jeugdwet"));

        assertThat(((View.Invalid) leeg).errors())
                .extracting(View.FieldError::field)
                .containsExactly("organisatie", "doel", "kenmerk");
        assertThat(((View.Invalid) zonderBestand).errors())
                .containsExactly(new View.FieldError("bestand", "Kies een bestand."));
        assertThat(((View.Invalid) jeugd).errors()).containsExactly(new View.FieldError("doel", "Kies een doel."));
    }

    @Test
    void takesAFileForTheOrganisationThatWasChosen() {
        TestCaller beide = Huis.gebruiker("anja", Huis.STAD, Huis.DAM);
        tab.submit(Pagina.request(beide, Huis.STAD, Huis.DAM)
                .at("aanleveren")
                .with("doel", "wmo-aanvraag")
                .with("organisatie", "GM9902")
                .withFile("bestand", "x.csv", BSNS.get(0).value().getBytes(UTF_8)));

        assertThat(lijsten.van(List.of(Huis.DAM), 0, 9)).hasSize(1);
        assertThat(Pagina.html(tab.show(Pagina.request(beide, Huis.STAD, Huis.DAM))))
                .contains("Gemeente GM9902");
    }

    @Test
    void stopsAList() {
        tab.submit(formulier(BSNS.get(0).value()));
        String id = enige().id();

        assertThat(tab.submit(Pagina.request(ANJA, Huis.STAD).at(id + "/annuleren")))
                .isEqualTo(new View.Redirect("lijst"));
        assertThat(Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD))))
                .contains("Geannuleerd", "Het bestand en de uitkomsten zijn vernietigd.")
                .doesNotContain("export.csv");
    }

    @Test
    void offersNoOutcomeThatHasExpired() {
        tab.submit(formulier(BSNS.get(0).value()));
        huis.tasks.runAll(new Huis.Werkers(werker));
        String id = enige().id();

        huis.clock.forward(Lijsten.BEWAARD);

        assertThat(Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD))))
                .contains("De uitkomst is verlopen.")
                .doesNotContain("export.csv", "export.ods", "Wij vernietigen de uitkomst op");
        assertThat(tab.show(Pagina.request(ANJA, Huis.STAD).at(id + "/export.ods")))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void saysThatItWaitsForTheRegister() {
        tab.submit(formulier(BSNS.get(0).value()));
        huis.register.versheid(Versheid.TE_OUD);
        huis.tasks.runAll(new Huis.Werkers(werker));

        assertThat(Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD))))
                .contains(
                        "Wacht op het register",
                        "De lijst gaat vanzelf verder zodra er een nieuw register is.",
                        "hx-get");
    }

    @Test
    void isNotFoundForOthers() {
        tab.submit(formulier(BSNS.get(0).value()));
        String id = enige().id();
        TestRequest dirk = Pagina.request(Huis.gebruiker("dirk", Huis.DAM), Huis.DAM);

        for (String rest : List.of("/stand", "/export.csv", "/export.ods", "/iets", "")) {
            assertThat(tab.show(dirk.at(id + rest))).as(rest).isInstanceOf(View.NotFound.class);
        }
        assertThat(tab.submit(dirk.at(id + "/annuleren"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.submit(dirk.at("iets"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.show(Pagina.request(ANJA, Huis.STAD).at(id + "/export.csv")))
                .as("not done yet")
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void saysHowManyNumbersWerePadded() {
        tab.submit(formulier("10000008\n10000021\n" + BSNS.get(0).value()));

        assertThat(Pagina.html(tab.show(Pagina.request(ANJA, Huis.STAD))))
                .contains("2 nummers hadden 8 cijfers en kregen een nul ervoor.");
    }

    @Test
    void speaksEnglish() {
        tab.submit(formulier(BSNS.get(0).value()));

        assertThat(Pagina.html(tab.show(Pagina.english(ANJA, Huis.STAD)))).contains("0 of 1 people", "Refresh now");
    }

    private Lijst enige() {
        return lijsten.van(List.of(Huis.STAD), 0, 2).get(0);
    }

    private static TestRequest formulier(String bestand) {
        return formulier(Huis.STAD, bestand);
    }

    private static TestRequest formulier(Organisation organisatie, String bestand) {
        return Pagina.request(ANJA, organisatie)
                .at("aanleveren")
                .with("doel", "wmo-aanvraag")
                .withFile("bestand", "lijst.csv", bestand.getBytes(UTF_8));
    }
}
