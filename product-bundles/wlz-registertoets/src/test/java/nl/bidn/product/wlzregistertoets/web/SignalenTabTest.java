// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientlezer;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalvraag;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;
import nl.bidn.product.wlzregistertoets.service.signaal.VergelijkClienten;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalenTabTest {
    private static final List<Bsn> BSNS = Bsns.reeks(4);
    private static final TestCaller ANJA = Huis.gebruiker("anja", Huis.STAD);

    private final Huis huis = new Huis(Engine.DERBY);
    private final Vraagcontrole controle = new Vraagcontrole(Huis.DOELEN);
    private final Clienten clienten = new Clienten(huis.stores.signalen(), new Clientlezer(controle), huis.portal);
    private final Signalen signalen = new Signalen(huis.stores.signalen(), huis.portal);
    private final SignalenTab tab = new SignalenTab(signalen, clienten, controle);

    @AfterEach
    void close() {
        huis.close();
    }

    @Test
    void saysWhatToDoWhenNobodyIsFollowed() {
        assertThat(Pagina.html(tab.show(vraag())))
                .contains("U volgt nog niemand", "/wlz-registertoets/signalen/clienten")
                .doesNotContain("export.csv");
        assertThat(tab.badge(ANJA, List.of(Huis.STAD))).isZero();
    }

    @Test
    void showsWhatChangedAndForWhom() {
        signaleer(Huis.STAD, 0, "Z-1");

        String html = Pagina.html(tab.show(vraag()));

        assertThat(html)
                .contains("Z-1", BSNS.get(0).value(), "Nieuw", "Nog niet bekend", "data-bidn-private")
                .contains(
                        "Ja, besluit van <span class=\"bidn-nowrap\">01-10-2026</span>,"
                                + " vanaf <span class=\"bidn-nowrap\">15-10-2026</span>",
                        "23-11-2026 05:00",
                        "Aantal cliënten dat u volgt: 1.")
                .contains("/afhandelen?sorteer=-datum", "export.csv?sorteer=-datum")
                .doesNotContain("Gemeente GM9901");
        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(tab.badge(ANJA, List.of(Huis.STAD))).isEqualTo(1);
    }

    @Test
    void marksASignalAsHandled() {
        signaleer(Huis.STAD, 0, "Z-1");
        String id = id(Huis.STAD);

        View view = tab.submit(vraag().at(id + "/afhandelen").with("soort", "NIEUW"));

        assertThat(view).isEqualTo(new View.Redirect("signalen?soort=NIEUW&sorteer=-datum"));
        assertThat(Pagina.html(tab.show(vraag())))
                .contains("Er zijn geen signalen")
                .doesNotContain("Z-1");
        assertThat(Pagina.html(tab.show(vraag().with("stand", "alle"))))
                .contains("Test anja <span", "23-11-2026 10:00</time>");
        assertThat(Pagina.html(tab.show(vraag().with("stand", "afgehandeld")))).contains("Z-1");
        assertThat(huis.audit.actions()).endsWith("wlz-signaal-afgehandeld");
        assertThat(Pagina.csv(tab.show(vraag().with("stand", "alle").at("export.csv"))))
                .endsWith(";\"Test anja, 23-11-2026 10:00\"\r\n");
    }

    @Test
    void filters() {
        signaleer(Huis.STAD, 0, "Z-1");
        signaleer(Huis.STAD, 1, "Y-2");

        assertThat(Pagina.html(tab.show(vraag().with("soort", "BEEINDIGD")))).contains("Er zijn geen signalen");
        assertThat(Pagina.html(tab.show(vraag().with("soort", "<b>"))))
                .contains("Y-2", "Z-1")
                .doesNotContain("<b>");
    }

    @Test
    void findsByAReferenceThatIsPostedWhetherHandledOrNot() {
        signaleer(Huis.STAD, 0, "Z-1");
        var unused = tab.submit(vraag().at(id(Huis.STAD) + "/afhandelen"));
        signaleer(Huis.STAD, 1, "Y-2");
        signaleer(Huis.DAM, 2, "Z-3");

        assertThat(Pagina.html(tab.submit(vraag().at("zoek").with("kenmerk", " z- "))))
                .contains("Wij vonden 1 signaal.", "Z-1", "anja", "data-bidn-private")
                .doesNotContain("Y-2", "Z-3");
        assertThat(Pagina.html(tab.submit(vraag().at("zoek").with("kenmerk", "Q"))))
                .contains("Wij vonden geen signalen.");
        assertThat(tab.show(vraag().at("zoek"))).isEqualTo(new View.Redirect("signalen?sorteer=-datum"));
    }

    @Test
    void noFieldOfTheAddressTakesFreeText() {
        signaleer(Huis.STAD, 0, "Z-1");

        assertThat(Pagina.html(tab.show(vraag().with("zoek", "999900043"))))
                .contains("Z-1")
                .doesNotContain("name=\"zoek\"", "type=\"search\"", "zoek=", "999900043");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "999900043", "dossier 9999 000 43", "<b>"})
    void saysThatABsnIsNoReference(String getypt) {
        signaleer(Huis.STAD, 0, "Z-1");

        View view = tab.submit(vraag().at("zoek").with("kenmerk", getypt));

        assertThat(((View.Invalid) view).errors())
                .containsExactly(new View.FieldError(
                        "kenmerk", "Typ uw eigen kenmerk, of een deel ervan. Er mag geen BSN in staan."));
        assertThat(Pagina.html(view))
                .contains("id=\"kenmerk-error\"", "Z-1")
                .doesNotContain("999900043", "dossier", "<b>");
    }

    @Test
    void givesThemAsAFileAndTellsTheAuditFirst() throws IOException {
        signaleer(Huis.STAD, 0, "Z-1");

        String csv = Pagina.csv(tab.show(vraag().at("export.csv")));

        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv)
                .contains("\"Gemeente GM9901\";\"Z-1\";\"" + BSNS.get(0).value()
                        + "\";\"Nieuw\";\"Nog niet bekend\";\"Ja, besluit van 01-10-2026, vanaf 15-10-2026\"");
        assertThat(huis.audit.actions()).endsWith("wlz-signalen-opgehaald");
        byte[] ods = Pagina.bytes(tab.show(Pagina.english(ANJA, Huis.STAD).at("export.ods")));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void saysSoWhenThereAreMoreThanASpreadsheetHolds() throws IOException {
        var klein = new SignalenTab(signalen, clienten, controle, 1);
        signaleer(Huis.STAD, 0, "Z-1");
        assertThat(Pagina.html(klein.show(vraag()))).contains("export.ods").doesNotContain("alleen als CSV");
        signaleer(Huis.STAD, 1, "Y-2");

        assertThat(Pagina.html(klein.show(vraag())))
                .contains("Deze signalen zijn er daarom alleen als CSV", "export.csv")
                .doesNotContain("export.ods");
        assertThat(klein.show(vraag().at("export.ods"))).isInstanceOf(View.NotFound.class);
        assertThat(Pagina.csv(klein.show(vraag().at("export.csv"))).split("\r\n"))
                .hasSize(3);
    }

    @Test
    void isNotFoundForOthers() {
        signaleer(Huis.STAD, 0, "Z-1");
        TestRequest dirk = Pagina.request(Huis.gebruiker("dirk", Huis.DAM), Huis.DAM);

        assertThat(tab.submit(dirk.at(id(Huis.STAD) + "/afhandelen"))).isInstanceOf(View.NotFound.class);
        assertThat(Pagina.html(tab.show(dirk.with("stand", "alle")))).doesNotContain("Z-1");
        assertThat(Pagina.csv(tab.show(dirk.at("export.csv")))).doesNotContain("Z-1");
        assertThat(tab.show(dirk.at("iets"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.submit(dirk.at("clienten/iets"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.show(dirk.at("clienten/iets"))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void addsAndRemovesOne() {
        TestRequest toevoegen = vraag().at("clienten/toevoegen")
                .with("bsn", BSNS.get(0).value())
                .with("kenmerk", "Z-1")
                .with("begindatum", "1-1-2026")
                .with("einddatum", "31-12-2026");

        assertThat(tab.submit(toevoegen)).isEqualTo(gedaan(1, 0, 0));
        assertThat(tab.submit(toevoegen)).isEqualTo(gedaan(0, 1, 0));
        assertThat(Pagina.html(tab.show(vraag().at("clienten"))))
                .contains("Aantal cliënten dat u volgt: 1.")
                .doesNotContain(BSNS.get(0).value());
        TestRequest weg =
                vraag().at("clienten/verwijderen").with("bsnWeg", BSNS.get(0).value());
        assertThat(tab.submit(weg)).isEqualTo(gedaan(0, 0, 1));
        assertThat(((View.Invalid) tab.submit(weg)).errors())
                .containsExactly(new View.FieldError("bsnWeg", "Deze persoon volgt u niet."));
        assertThat(tab.show(vraag().at("clienten/toevoegen"))).isEqualTo(new View.Redirect("signalen/clienten"));
    }

    @Test
    void saysWhatCameOfItInNumbersAndNothingElse() {
        assertThat(Pagina.html(tab.show(vraag().at("clienten")
                        .with("toegevoegd", "2")
                        .with("gewijzigd", "0")
                        .with("verwijderd", "1"))))
                .contains("Uw cliënten zijn bijgewerkt", "Toegevoegd: 2. Gewijzigd: 0. Verwijderd: 1.")
                .doesNotContain("U typte 8 cijfers");
        assertThat(Pagina.html(tab.show(vraag().at("clienten")
                        .with("toegevoegd", "<b>")
                        .with("gewijzigd", "0")
                        .with("verwijderd", "999900043"))))
                .doesNotContain("bijgewerkt", "<b>", "999900043");
    }

    @Test
    void saysThatEightDigitsGotAZero() {
        var acht = new View.Redirect("signalen/clienten?toegevoegd=1&gewijzigd=0&verwijderd=0&aangevuld=1");

        assertThat(tab.submit(vraag().at("clienten/toevoegen").with("bsn", "12345611")))
                .isEqualTo(acht);
        assertThat(Pagina.html(tab.show(vraag().at("clienten").with("aangevuld", "1"))))
                .contains("U typte 8 cijfers. Wij zetten er een nul voor.");
    }

    @Test
    void saysAllThatIsWrongWithOne() {
        View view = tab.submit(vraag().at("clienten/toevoegen")
                .with("bsn", "123")
                .with("kenmerk", "<b>")
                .with("begindatum", "31-2-2026")
                .with("einddatum", "gisteren"));

        assertThat(((View.Invalid) view).errors())
                .extracting(View.FieldError::field)
                .containsExactly("bsn", "kenmerk", "begindatum", "einddatum");
        assertThat(Pagina.html(view)).contains("value=\"123\"").doesNotContain("<b>");
        View volgorde = tab.submit(vraag().at("clienten/toevoegen")
                .with("bsn", BSNS.get(0).value())
                .with("begindatum", "2-1-2026")
                .with("einddatum", "1-1-2026"));
        assertThat(((View.Invalid) volgorde).errors())
                .containsExactly(new View.FieldError("einddatum", "De einddatum ligt voor de begindatum."));
        assertThat(clienten.aantal(Huis.STAD.id())).isZero();
    }

    @Test
    void takesAFile() {
        TestRequest bestand = vraag().at("clienten/bestand").with("wijze", "TOEVOEGEN");

        assertThat(tab.submit(
                        bestand.withFile("bestand", "x.csv", BSNS.get(0).value().getBytes(UTF_8))))
                .isEqualTo(gedaan(1, 0, 0));
        assertThat(clienten.aantal(Huis.STAD.id())).isEqualTo(1);
        String anderen = BSNS.get(1).value() + "\n" + BSNS.get(2).value();
        assertThat(tab.submit(vraag().at("clienten/bestand")
                        .with("wijze", "VERVANGEN")
                        .withFile("bestand", "x.csv", anderen.getBytes(UTF_8))))
                .isEqualTo(gedaan(2, 0, 1));
        View fout = tab.submit(bestand.withFile("bestand", "x.csv", "1\nx".getBytes(UTF_8)));
        assertThat(((View.Invalid) fout).errors())
                .containsExactly(
                        new View.FieldError("bestand", "Het bestand heeft 2 fouten. Wij hebben niets bewaard."));
        assertThat(Pagina.html(fout)).contains("Het BSN heeft iets anders dan cijfers.");
        assertThat(((View.Invalid) tab.submit(bestand)).errors())
                .containsExactly(new View.FieldError("bestand", "Kies een bestand."));
        assertThat(((View.Invalid) tab.submit(vraag().at("clienten/bestand").with("wijze", "x"))).errors())
                .extracting(View.FieldError::field)
                .containsExactly("wijze");
    }

    @Test
    void asksForWhichOrganisation() {
        TestCaller beide = Huis.gebruiker("anja", Huis.STAD, Huis.DAM);
        TestRequest request = Pagina.request(beide, Huis.STAD, Huis.DAM);

        View zonder = tab.submit(
                request.at("clienten/toevoegen").with("bsn", BSNS.get(0).value()));
        assertThat(((View.Invalid) zonder).errors())
                .extracting(View.FieldError::field)
                .containsExactly("organisatie");
        tab.submit(request.at("clienten/toevoegen")
                .with("bsn", BSNS.get(0).value())
                .with("organisatie", "GM9902"));
        assertThat(clienten.aantal(Huis.DAM.id())).isEqualTo(1);
        assertThat(Pagina.html(tab.show(request.at("clienten")))).contains("name=\"organisatieBestand\"");
        signaleer(Huis.DAM, 1, "Z-1");
        assertThat(Pagina.html(tab.show(request))).contains("Gemeente GM9902");
    }

    private static View gedaan(int toegevoegd, int gewijzigd, int verwijderd) {
        return new View.Redirect("signalen/clienten?toegevoegd=%d&gewijzigd=%d&verwijderd=%d"
                .formatted(toegevoegd, gewijzigd, verwijderd));
    }

    private static TestRequest vraag() {
        return Pagina.request(ANJA, Huis.STAD);
    }

    private String id(Organisation organisatie) {
        return signalen.lijst(Signaalvraag.alles(List.of(organisatie.id())), 0, 1)
                .get(0)
                .id();
    }

    private void signaleer(Organisation organisatie, int i, String kenmerk) {
        huis.register.zet(BSNS.get(i), Huis.indicatie(WlzStatus.JA));
        var unused = clienten.voegToe(
                Huis.gebruiker("anja", organisatie),
                organisatie.id(),
                new Clientgegevens(BSNS.get(i), kenmerk, null, null));
        huis.tasks.runAll(new Huis.Werkers(
                new VergelijkClienten(huis.stores.signalen(), huis.reeks, "wmo-signaal", huis.portal)));
    }
}
