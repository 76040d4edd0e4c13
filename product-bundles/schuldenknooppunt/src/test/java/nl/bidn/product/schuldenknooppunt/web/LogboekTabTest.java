// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogboekTabTest {
    private final Knooppunt er = new Knooppunt(Engine.DERBY);
    private final LogboekTab tab = new LogboekTab(er.berichten, er.adresboek, er.soorten);

    @BeforeEach
    void leeg() {
        er.leeg();
        er.audit.clear();
    }

    @AfterAll
    void close() {
        er.close();
    }

    private TestRequest vraag(Adres wie) {
        Organisation organisatie =
                beller(wie).organisationsFor(new Permission("inzien")).get(0);
        return TestRequest.of(beller(wie), BundleTexts.dutch(LogboekTab.class), organisatie);
    }

    private static String html(View view) throws IOException {
        var out = new ByteArrayOutputStream();
        View.Page page = view instanceof View.Invalid invalid ? invalid.page() : (View.Page) view;
        page.body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String bestand(View view) throws IOException {
        var out = new ByteArrayOutputStream();
        ((View.Download) view).content().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsWhoSentWhatToWhom() throws IOException {
        Kop kop = er.bevestigdeVraag();

        assertThat(html(tab.show(vraag(er.bank))))
                .contains(kop.referentie().toString(), "saldoverzoek", "Gemeente GM9901", "Bevestigd", "23-11-2026")
                .contains("1 bericht gevonden", "export.csv?sorteer=-datum", "export.ods?sorteer=-datum");
        assertThat(html(tab.show(vraag(er.winkel))))
                .contains("Geen berichten gevonden")
                .doesNotContain(kop.referentie().toString());
    }

    @Test
    void searchesByWhatIsTyped() throws IOException {
        Kop kop = er.bevestigdeVraag();
        Kop ander = Knooppunt.kop(er.stad, er.winkel, Proefsoorten.KENNISGEVING);
        Knooppunt.aangenomen(er.bied(ander));
        String een = kop.referentie().toString();
        String twee = ander.referentie().toString();

        assertThat(html(tab.show(vraag(er.stad)))).contains(een, twee);
        assertThat(html(tab.show(vraag(er.stad).with("berichttype", "kennisgeving"))))
                .contains(twee)
                .doesNotContain(een);
        assertThat(html(tab.show(vraag(er.stad).with("bevestigd", "ja"))))
                .contains(een)
                .doesNotContain(twee);
        assertThat(html(tab.show(vraag(er.stad).with("referentienummer", een.toUpperCase(Locale.ROOT)))))
                .contains("1 bericht gevonden");
        assertThat(html(tab.show(vraag(er.stad).with("vanaf", "2026-11-23").with("tot", "2026-11-23"))))
                .contains(een, twee);
        assertThat(html(tab.show(vraag(er.stad).with("tot", "2026-11-22")))).doesNotContain(een, twee);
    }

    @Test
    void searchesByEachField() throws IOException {
        Kop vraag = er.bevestigdeVraag();
        Kop ander = Knooppunt.kop(er.stad, er.winkel, Proefsoorten.KENNISGEVING);
        Knooppunt.aangenomen(er.bied(ander));

        vindt("conversatie", vraag.conversatie().toString(), vraag, ander);
        vindt("ontvanger", er.bank.naam(), vraag, ander);
        vindt("ontvanger", er.winkel.naam(), ander, vraag);
        vindt("opgehaald", "ja", vraag, ander);
        vindt("opgehaald", "nee", ander, vraag);
        vindtNiets("afzender", er.bank.naam());
        vindtNiets("kruisreferentie", vraag.referentie().toString());
        vindtNiets("versie", "9.9");
        vindtNiets("afzendersoort", "BEWINDVOERDER");
        vindtNiets("ontvangersoort", "BEWINDVOERDER");
    }

    private void vindt(String veld, String waarde, Kop wel, Kop niet) throws IOException {
        assertThat(html(tab.show(vraag(er.stad).with(veld, waarde))))
                .as("%s %s", veld, waarde)
                .contains(wel.referentie().toString())
                .doesNotContain(niet.referentie().toString());
    }

    private void vindtNiets(String veld, String waarde) throws IOException {
        assertThat(html(tab.show(vraag(er.stad).with(veld, waarde))))
                .as("%s %s", veld, waarde)
                .contains("Geen berichten gevonden");
    }

    @Test
    void saysWhatIsWrongWithWhatIsTyped() throws IOException {
        View view = tab.show(vraag(er.stad)
                .with("referentienummer", "12")
                .with("afzender", "niemand")
                .with("vanaf", "31-12-2026")
                .with("tot", "+999999999-12-30"));

        assertThat(view).isInstanceOf(View.Invalid.class);
        assertThat(((View.Invalid) view).errors())
                .extracting(View.FieldError::field)
                .containsExactly("referentienummer", "afzender", "vanaf", "tot");
        assertThat(html(view)).contains("Dit is geen heel nummer.", "Vul een datum in, zoals 2026-11-23.");
    }

    @Test
    void showsNothingAsItWasTyped() throws IOException {
        assertThat(html(tab.show(vraag(er.stad).with("versie", "\"><script>alert(1)</script>"))))
                .doesNotContain("<script>alert");
    }

    @Test
    void givesAFileAndSaysSoInTheAudit() throws IOException {
        Kop kop = er.bevestigdeVraag();
        for (int i = 0; i < 3; i++) {
            er.vraag();
        }

        String csv = bestand(tab.show(vraag(er.bank).at("export.csv")));

        assertThat(csv.lines()).hasSize(5);
        assertThat(csv)
                .contains("\"Referentienummer\";\"Conversatie\"")
                .contains("\"" + kop.referentie() + "\";\"" + kop.conversatie() + "\";\"\";\"Gemeente GM9901\"")
                .contains("\"Ja\";\"Ja\";\"2026-11-23T09:00:00Z\";\"2.0\";\"Bevestigd\"");
        assertThat(er.audit.actions()).contains("skp-logboek-opgehaald");
        assertThat(bestand(tab.show(vraag(er.bank)
                                .at("export.csv")
                                .with("referentienummer", UUID.randomUUID().toString())))
                        .lines())
                .hasSize(1);
        assertThat(tab.show(vraag(er.bank).at("export.exe"))).isInstanceOf(View.NotFound.class);
        assertThat(bestand(tab.show(vraag(er.bank).at("export.ods")))).startsWith("PK");
    }
}
