// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static nl.bidn.product.wlzregistertoets.Fixture.beheerder;
import static nl.bidn.product.wlzregistertoets.Fixture.gebruiker;
import static nl.bidn.product.wlzregistertoets.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.toets.Afwijzing;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import nl.bidn.product.wlzregistertoets.service.toezicht.Toezicht;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerantwoordingTabTest {
    private static final TestCaller JAN = gebruiker("jan", STAD, DAM);
    private static final TestCaller PIET = gebruiker("piet", STAD, DAM);
    private static final TestCaller BEA = beheerder("bea", STAD);

    private Fixture portal;

    @BeforeEach
    void open() {
        portal = new Fixture(Engine.DERBY);
    }

    @Test
    void saysWhyItIsEmpty() {
        assertThat(toon(request(JAN, STAD)))
                .contains("Er zijn geen raadplegingen", "Uw organisatie raadpleegde 0 keer.")
                .doesNotContain("export.csv", "id=\"per-doel\"");
    }

    @Test
    void aGebruikerSeesHisOwnAndTheTotals() {
        drie();

        String html = toon(request(JAN, STAD));

        assertThat(html).contains("Z-jan", "Uw organisatie raadpleegde 3 keer.", "U ziet uw eigen raadplegingen.");
        assertThat(html).doesNotContain("Z-piet", "Test piet", "name=\"persoon\"");
        assertThat(toon(request(JAN, STAD).with("persoon", "piet"))).doesNotContain("Z-piet", "Test piet");
    }

    @Test
    void aProductbeheerderSeesAllAndNoAnswersOrBsns() {
        drie();

        String html = toon(request(BEA, STAD));

        assertThat(html).contains("Z-jan", "Z-piet", "Test piet", "name=\"persoon\"", "id=\"per-persoon\"");
        assertThat(html).contains("Aanvraag voor de Wmo", "Heronderzoek voor de Wmo", "Portaal", "REST");
        assertThat(html).doesNotContain("9999000", "Ja, deze", "Z-dam").doesNotContainPattern("[0-9a-f]{32}");
    }

    @Test
    void nobodySeesAnotherOrganisation() {
        drie();

        assertThatThrownBy(() -> portal.tab("verantwoording").show(request(BEA, DAM)))
                .isInstanceOf(SecurityException.class);
        assertThat(toon(request(JAN, DAM))).contains("Z-dam").doesNotContain("Z-jan");
        assertThat(toon(request(JAN, STAD, DAM))).contains("Z-dam", "Z-jan", "Gemeente GM9902");
    }

    @Test
    void whoSetsForOneOfTwoSeesOnlyHisOwnOfBoth() {
        drie();
        TestCaller beide = beheerder("jan", STAD).with("verantwoorden", STAD, DAM);

        assertThat(toon(request(beide, STAD, DAM))).contains("Z-jan", "Z-dam").doesNotContain("Z-piet");
    }

    @ParameterizedTest
    @CsvSource({
        "persoon, piet, Z-piet, Z-jan",
        "doel, wmo-heronderzoek, Z-piet, Z-jan",
        "deur, REST, Z-rest, Z-jan",
        "periode, dag, Z-rest, Z-jan",
    })
    void narrowsByPersonPurposeDoorAndPeriod(String naam, String waarde, String wel, String niet) {
        drie();

        assertThat(toon(request(BEA, STAD).with(naam, waarde))).contains(wel).doesNotContain(niet);
    }

    @Test
    void theDailyComparisonIsNoRequestForTheWmo() {
        drie();
        var unused = portal.tab("signalen")
                .submit(request(JAN, STAD)
                        .at("clienten/toevoegen")
                        .with("bsn", "999900006")
                        .with("kenmerk", "Z-volg"));
        assertThat(portal.tasks.runAll(portal.product)).isNotEmpty();

        assertThat(toon(request(BEA, STAD).with("doel", "wmo-signalen")))
                .contains("Z-volg", "Volgen van cliënten van de Wmo")
                .doesNotContain("Z-jan");
        assertThat(toon(request(BEA, STAD).with("doel", "wmo-aanvraag")))
                .contains("Z-jan")
                .doesNotContain("Z-volg");
        assertThat(Shown.html(portal.tab("raadplegen").show(request(JAN, STAD))))
                .doesNotContain("wmo-signalen");
        assertThat(portal.toetsen.toets(
                        JAN, STAD.id(), new Toetsvraag("999900006", "wmo-signalen", ""), Kanaal.PORTAAL))
                .isEqualTo(new Toetsuitkomst.Geweigerd(List.of(Afwijzing.DOEL_NIET_TOEGESTAAN)));
    }

    @Test
    void sortsAndLeafs() {
        for (int i = 10; i < 40; i++) {
            toets(JAN, STAD, "999900006", "Z-" + i, "wmo-aanvraag", Kanaal.PORTAAL);
        }

        assertThat(toon(request(BEA, STAD))).contains("Z-39", "Z-15", "aria-sort=\"descending\"", "pagina=2");
        assertThat(toon(request(BEA, STAD))).doesNotContain("Z-14");
        assertThat(toon(request(BEA, STAD).with("pagina", "2")))
                .contains("Z-14", "Z-10")
                .doesNotContain("Z-15");
        assertThat(toon(request(BEA, STAD).with("sorteer", "moment")))
                .contains("Z-10")
                .doesNotContain("Z-39");
    }

    @Test
    void findsWhoLookedAPersonUpByABsnThatIsPosted() {
        drie();
        portal.audit.clear();
        int regels = portal.logboek.lines().size();

        View view = portal.tab("verantwoording")
                .submit(request(BEA, STAD).at("zoek").with("bsn", "999900018"));

        assertThat(view).isInstanceOf(View.Page.class);
        assertThat(Shown.html(view))
                .contains("Wij vonden 1 raadpleging van deze persoon.", "Z-piet")
                .doesNotContain("Z-jan", "9999000");
        assertThat(portal.audit.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("wlz-verantwoording-gezocht");
            assertThat(line.detail()).isEqualTo("gevonden=1");
        });
        assertThat(portal.logboek.lines()).hasSize(regels + 1);
        assertThat(portal.logboek.lines().get(regels).activity()).isEqualTo("wlz-verantwoording");
    }

    @Test
    void aGebruikerFindsOnlyHisOwn() {
        drie();

        assertThat(Shown.html(portal.tab("verantwoording")
                        .submit(request(JAN, STAD).at("zoek").with("bsn", "999900018"))))
                .contains("Wij vonden geen raadplegingen van deze persoon door u.");
    }

    @Test
    void searchingWithoutALineFindsNothing() {
        portal.logboek.full(true);

        assertThatThrownBy(() -> portal.tab("verantwoording")
                        .submit(request(BEA, STAD).at("zoek").with("bsn", "999900018")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "9999O0018", "999900019"})
    void saysWhatIsWrongWithABsn(String bsn) {
        View view = portal.tab("verantwoording")
                .submit(request(BEA, STAD).at("zoek").with("bsn", bsn));

        assertThat(((View.Invalid) view).errors())
                .extracting(View.FieldError::field)
                .containsExactly("bsn");
        assertThat(Shown.html(view)).contains("id=\"bsn-error\"");
        assertThat(portal.audit.lines()).isEmpty();
    }

    @Test
    void noFieldOfTheAddressTakesFreeText() {
        drie();

        assertThat(toon(request(BEA, STAD))).doesNotContain("name=\"zoek\"", "type=\"search\"");
        assertThat(portal.tab("verantwoording").show(request(BEA, STAD).at("zoek")))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void givesTheListAsAFileAndThatIsAudited() throws IOException {
        drie();
        portal.audit.clear();
        var download = (View.Download)
                portal.tab("verantwoording").show(request(BEA, STAD).at("export.csv"));
        assertThat(portal.audit.lines()).isEmpty();

        var out = new ByteArrayOutputStream();
        download.content().writeTo(out);

        assertThat(download.name()).isEqualTo("wlz-verantwoording.csv");
        assertThat(out.toString(UTF_8))
                .contains("\"Wanneer\";\"Door wie\"", "Z-jan", "Z-piet", "Z-rest")
                .doesNotContain("9999000");
        assertThat(portal.audit.actions()).containsExactly("wlz-verantwoording-opgehaald");
        assertThat(bytes(request(JAN, STAD).at("export.csv"))).contains("Z-jan").doesNotContain("Z-piet");
        assertThat(portal.tab("verantwoording").show(request(BEA, STAD).at("export.ods")))
                .isInstanceOf(View.Download.class);
        assertThat(portal.tab("verantwoording").show(request(BEA, STAD).at("export.exe")))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void givesAllOfALongListAndAsASpreadsheetOnlyWhatThatHolds() throws IOException {
        drie();
        var doelen = Doelen.lees(Doelen.STANDAARD);
        var krap = new VerantwoordingTab(
                new Verantwoording(portal.store, portal.toetsen, portal.portal),
                new Toezicht(portal.store, portal.toezicht, portal.kalender, portal.portal),
                doelen,
                portal.clock,
                2);

        assertThat(Shown.html(krap.show(request(BEA, STAD))))
                .contains("alleen als CSV", "export.csv")
                .doesNotContain("export.ods");
        assertThat(krap.show(request(BEA, STAD).at("export.ods"))).isInstanceOf(View.NotFound.class);
        var out = new ByteArrayOutputStream();
        ((View.Download) krap.show(request(BEA, STAD).at("export.csv")))
                .content()
                .writeTo(out);
        assertThat(out.toString(UTF_8)).contains("Z-jan", "Z-piet", "Z-rest");
        assertThat(toon(request(BEA, STAD))).contains("export.ods").doesNotContain("alleen als CSV");
    }

    @Test
    void somebodyWhoLeftHasNoName() {
        drie();
        portal.product.forget("jan");

        assertThat(toon(request(BEA, STAD)))
                .contains("Iemand die geen gebruiker meer is", "Z-jan")
                .doesNotContain("Test jan");
    }

    /** Two by people, one by a system, of one organisation; and one of another. */
    private void drie() {
        toets(JAN, STAD, "999900006", "Z-jan", "wmo-aanvraag", Kanaal.PORTAAL);
        portal.clock.forward(Duration.ofHours(30));
        toets(PIET, STAD, "999900018", "Z-piet", "wmo-heronderzoek", Kanaal.PORTAAL);
        toets(
                TestCaller.system("00000099000000001000").with("raadplegen", STAD),
                STAD,
                "999900031",
                "Z-rest",
                "wmo-aanvraag",
                Kanaal.REST);
        toets(JAN, DAM, "999900006", "Z-dam", "wmo-aanvraag", Kanaal.PORTAAL);
    }

    private void toets(TestCaller wie, Organisation voor, String bsn, String kenmerk, String doel, Kanaal kanaal) {
        portal.toetsen.toets(wie, voor.id(), new Toetsvraag(bsn, doel, kenmerk), kanaal);
        portal.clock.forward(Duration.ofSeconds(1));
    }

    private String toon(TestRequest request) {
        return Shown.html(portal.tab("verantwoording").show(request));
    }

    private String bytes(TestRequest request) throws IOException {
        var out = new ByteArrayOutputStream();
        ((View.Download) portal.tab("verantwoording").show(request)).content().writeTo(out);
        return out.toString(UTF_8);
    }
}
