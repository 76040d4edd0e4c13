// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static nl.bidn.product.zorgberichten.Fixture.gebruiker;
import static nl.bidn.product.zorgberichten.message.zip.Zipbouwer.deel;
import static nl.bidn.product.zorgberichten.web.Pagina.bytes;
import static nl.bidn.product.zorgberichten.web.Pagina.english;
import static nl.bidn.product.zorgberichten.web.Pagina.html;
import static nl.bidn.product.zorgberichten.web.Pagina.ids;
import static nl.bidn.product.zorgberichten.web.Pagina.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.zip.Zipbouwer;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AanleverenTabTest {
    private static final TestCaller ANJA = gebruiker("anja", STAD, DAM);
    private static final TestCaller BO = gebruiker("bo", DAM);

    private Fixture house;
    private AanleverenTab tab;

    @BeforeEach
    void open() {
        house = new Fixture(Engine.DERBY);
        tab = new AanleverenTab(Dienst.IWMO, house.hub);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] toewijzing(int nummer) {
        return Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Header/Ontvanger", "99990001")
                .zet("Header/BerichtIdentificatie/Identificatie", "T" + nummer)
                .bytes();
    }

    private static byte[] fout() {
        return Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Client/Bsn", "999900007")
                .bytes();
    }

    private static TestRequest form(TestCaller caller, Organisation gemeente, Organisation... chosen) {
        return request(caller, chosen)
                .at("bestanden")
                .with("gemeente", gemeente.id().value());
    }

    private String resultaat(View view) {
        String path = ((View.Redirect) view).path();
        assertThat(path).startsWith("aanleveren/resultaat/");
        return path.substring("aanleveren/".length());
    }

    private List<Bericht> alle() {
        return house.hub.berichten().lijst(vraag());
    }

    private static Zoekvraag vraag() {
        var query = Berichtlijst.query(request(ANJA, STAD));
        return Berichtlijst.vraag(
                        Dienst.IWMO,
                        List.of(STAD, DAM),
                        Optional.empty(),
                        Optional.of(Kanaal.PORTAAL),
                        Set.of(),
                        List.of(),
                        query)
                .deel(0, 100);
    }

    @Test
    void asksForFilesAndSaysWhyThereIsNothing() {
        String html = html(tab.show(request(ANJA, STAD)));

        assertThat(html)
                .contains(
                        "U hebt nog niets aangeleverd",
                        "U levert aan voor Gemeente GM9901.",
                        "<input type=\"hidden\" name=\"gemeente\" value=\"GM9901\">",
                        "enctype=\"multipart/form-data\"",
                        "action=\"/iwmo/aanleveren/bestanden?sorteer=-datum\"",
                        "type=\"file\" id=\"bestanden\" name=\"bestanden\"",
                        " multiple ",
                        "name=\"_form\" value=\"form-token\"")
                .doesNotContain("<script", " style=");
        assertThat(html.indexOf("name=\"gemeente\"")).isLessThan(html.indexOf("type=\"file\""));
        assertThat(html.indexOf("name=\"_form\"")).isLessThan(html.indexOf("type=\"file\""));
    }

    @Test
    void withSeveralMunicipalitiesItAsksForWhich() {
        assertThat(html(tab.show(request(ANJA, STAD, DAM))))
                .contains("<select class=\"ams-select\" id=\"gemeente\"", "Kies een gemeente");

        View.Invalid none = (View.Invalid)
                tab.submit(request(ANJA, STAD, DAM).at("bestanden").withFile("bestanden", "a.xml", toewijzing(1)));
        assertThat(none.errors())
                .singleElement()
                .satisfies(error -> assertThat(html(none)).contains("id=\"" + error.field() + "\"", error.message()));

        tab.submit(form(ANJA, STAD, STAD, DAM).withFile("bestanden", "a.xml", toewijzing(1)));
        assertThat(alle())
                .singleElement()
                .satisfies(bericht -> assertThat(bericht.organisation()).isEqualTo(STAD.id()));
    }

    @Test
    void whoOnlyActsForOthersIsAskedToChooseOne() {
        var regeling = new Organisation(
                new OrganisationId("SV0001"),
                OrganisationType.SAMENWERKINGSVERBAND,
                "Regeling",
                STAD.validFrom(),
                null,
                null);
        assertThat(html(tab.show(request(gebruiker("cas", regeling), regeling))))
                .contains("Kies eerst een gemeente")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void aMunicipalityThatWasNotChosenIsRefused() {
        assertThat(tab.submit(form(BO, STAD, DAM).withFile("bestanden", "a.xml", toewijzing(1))))
                .isInstanceOf(View.Invalid.class);
        assertThat(alle()).isEmpty();
    }

    @Test
    void tenFilesAtOnceEachGetAResult() {
        TestRequest form = form(ANJA, STAD, STAD);
        for (int i = 1; i <= 9; i++) {
            form = form.withFile("bestanden", "bericht-" + i + ".xml", toewijzing(i));
        }
        View answer = tab.submit(form.withFile("bestanden", "fout.xml", fout()));

        String html = html(tab.show(request(ANJA, STAD).at(resultaat(answer))));
        assertThat(html)
                .contains("9 berichten zijn goed", "1 bericht is afgekeurd", "bericht-9.xml", "WMO301 – Toewijzing")
                .contains("aanbieder 99990001", "Goedgekeurd", "Afgekeurd");
        assertThat(ids(html)).hasSize(10);
        assertThat(house.werk()).hasSize(9);
        assertThat(html(tab.show(request(ANJA, STAD)))).contains("10 resultaten", "Doorgestuurd");
    }

    @Test
    void tenPeopleAtOnceLoseNothing() {
        IntStream.range(0, 10)
                .parallel()
                .forEach(i -> tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", i + ".xml", toewijzing(i))));
        assertThat(alle()).hasSize(10).allMatch(bericht -> bericht.staat() == Staat.GECONTROLEERD);
    }

    @Test
    void aZipIsTakenAsAWhole() {
        byte[] zip = new Zipbouwer()
                .met(deel("een.xml", toewijzing(1)))
                .met(deel("999900006.xml", fout()))
                .met(deel("binnen.zip", new Zipbouwer().met(deel("a.xml", "x")).bytes()))
                .bytes();

        String html = html(tab.show(request(ANJA, STAD)
                .at(resultaat(tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", "alles.zip", zip))))));

        assertThat(html)
                .contains("1 bericht is goed", "2 berichten zijn afgekeurd", "een.xml", "*********.xml", "binnen.zip")
                .doesNotContain("999900006");
    }

    @Test
    void aWrongZipLeavesNothing() {
        byte[] zip = new Zipbouwer()
                .met(deel("een.xml", toewijzing(1)))
                .met(deel("map/twee.xml", toewijzing(2)))
                .bytes();

        View.Invalid answer =
                (View.Invalid) tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", "<alles>.zip", zip));

        assertThat(answer.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .isEqualTo("Wij namen <alles>.zip niet aan, en ook niets wat erin staat."
                                + " Het ZIP-bestand is niet te lezen, of er staan mappen in. (IB901)"));
        assertThat(html(answer)).contains("&lt;alles&gt;.zip").doesNotContain("<alles>");
        assertThat(alle()).isEmpty();
        assertThat(house.asked).isEmpty();
        assertThat(house.audit.actions()).contains("zip-geweigerd");
        assertThat(files()).isZero();
    }

    private long files() {
        return house.database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var count = statement.executeQuery("SELECT COUNT(*) FROM portal.vault_file")) {
                count.next();
                return count.getLong(1);
            }
        });
    }

    @Test
    void whatStandsBesideAWrongZipIsTaken() {
        View.Invalid answer = (View.Invalid) tab.submit(form(ANJA, STAD, STAD)
                .withFile("bestanden", "goed.xml", toewijzing(1))
                .withFile("bestanden", "geen.zip", "tekst".getBytes(UTF_8)));

        assertThat(answer.errors())
                .extracting(View.FieldError::message)
                .anyMatch(message -> message.contains("(IB901)"))
                .contains("Er is 1 bericht wel aangekomen. U ziet dat in de lijst.");
        assertThat(html(answer)).contains("goed.xml");
    }

    @Test
    void asksForAFileAndTakesNoMoreThanThirty() {
        assertThat(((View.Invalid) tab.submit(form(ANJA, STAD, STAD))).errors())
                .extracting(View.FieldError::message)
                .containsExactly("Kies een of meer bestanden om aan te leveren.");

        TestRequest form = form(ANJA, STAD, STAD);
        for (int i = 0; i < 31; i++) {
            form = form.withFile("bestanden", i + ".xml", "x".getBytes(UTF_8));
        }
        assertThat(((View.Invalid) tab.submit(form)).errors())
                .extracting(View.FieldError::message)
                .anyMatch(message -> message.contains("meer dan 30 bestanden"));
        assertThat(alle()).hasSize(30);
    }

    @Test
    void theReportSaysWhatToDoAndCanBeFetched() {
        String resultaat = resultaat(tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", "<i>.xml", fout())));
        String id = ids(html(tab.show(request(ANJA, STAD).at(resultaat)))).get(0);

        String html = html(tab.show(request(ANJA, STAD).at("bericht/" + id)));

        assertThat(html)
                .contains(
                        "CS002",
                        "0001",
                        "/Bericht/Client/Bsn",
                        "het voldoet niet aan de 11-proef",
                        "Wij sturen dit bericht niet door",
                        "(IB014)",
                        "Verbeter de fouten hieronder",
                        "Aangeleverd door Test anja",
                        "&lt;i&gt;.xml",
                        "data-label=\"Plaats in het bericht\"",
                        "<span class=\"ams-hint\">regel ")
                .doesNotContain("<i>", "999900007");
        View.Download rapport = (View.Download) tab.show(request(ANJA, STAD).at("bericht/" + id + "/rapport.xml"));
        assertThat(rapport.name()).startsWith("rapport-WMO301-").endsWith(".xml");
        assertThat(new String(bytes(rapport), UTF_8))
                .contains("<r:Code>CS002</r:Code>", "<r:BerichtCode>414</r:BerichtCode>");
        assertThat(bytes(tab.show(request(ANJA, STAD).at("bericht/" + id + "/bestand.xml"))))
                .isEqualTo(fout());
        assertThat(house.audit.actions()).contains("bericht-opgehaald");
        assertThat(html(tab.show(english(ANJA, STAD).at("bericht/" + id)))).contains("Processing report");
    }

    @Test
    void whatIsNoMessageHasAReportToo() {
        String resultaat = resultaat(
                tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", "brief.xml", "geen xml".getBytes(UTF_8))));
        String id = ids(html(tab.show(request(ANJA, STAD).at(resultaat)))).get(0);

        assertThat(html(tab.show(request(ANJA, STAD).at("bericht/" + id)))).contains("brief.xml", "Onbekend bericht");
        assertThat(tab.show(request(ANJA, STAD).at("bericht/" + id + "/rapport.xml")))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void moreFaultsThanAreNamedAreANumber() {

        var bericht = Goed.van("WMO301").zet("Header/Afzender", "9901");
        byte[] many = Pattern.compile(
                        "<([a-z0-9]+:)?ToegewezenProduct>.*?</([a-z0-9]+:)?ToegewezenProduct>", Pattern.DOTALL)
                .matcher(new String(bericht.bytes(), UTF_8))
                .replaceAll(product -> Matcher.quoteReplacement(product.group().repeat(302)))
                .getBytes(UTF_8);
        String resultaat = resultaat(tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", "a.xml", many)));
        String id = ids(html(tab.show(request(ANJA, STAD).at(resultaat)))).get(0);
        assertThat(html(tab.show(request(ANJA, STAD).at("bericht/" + id))))
                .containsPattern("Hieronder staan de eerste 200 fouten. Er zijn er nog [0-9]+");
    }

    @Test
    void nobodyFindsWhatIsOfAnother() {
        String resultaat = resultaat(tab.submit(form(ANJA, STAD, STAD).withFile("bestanden", "a.xml", fout())));
        String id = ids(html(tab.show(request(ANJA, STAD).at(resultaat)))).get(0);
        var jeugd = new AanleverenTab(Dienst.IJW, house.hub);

        for (String path : List.of(
                resultaat, "bericht/" + id, "bericht/" + id + "/rapport.xml", "bericht/" + id + "/bestand.xml")) {
            assertThat(tab.show(request(ANJA, STAD).at(path))).as(path).isNotInstanceOf(View.NotFound.class);
            assertThat(tab.show(request(BO, DAM).at(path))).as(path).isInstanceOf(View.NotFound.class);
            assertThat(jeugd.show(request(ANJA, STAD).at(path))).as(path).isInstanceOf(View.NotFound.class);
        }
        assertThat(html(tab.show(request(BO, DAM)))).doesNotContain("a.xml").contains("nog niets aangeleverd");
        assertThat(tab.show(request(ANJA, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.submit(request(ANJA, STAD))).isInstanceOf(View.NotFound.class);
        assertThat(tab.show(request(ANJA, STAD).at("bestanden").with("zoek", "x")))
                .isEqualTo(new View.Redirect("aanleveren?zoek=x&sorteer=-datum"));
    }

    @Test
    void theListIsSearchedFilteredAndEscaped() {
        tab.submit(form(ANJA, STAD, STAD)
                .withFile("bestanden", "<script>.xml", toewijzing(1))
                .withFile("bestanden", "fout.xml", fout()));

        assertThat(html(tab.show(request(ANJA, STAD))))
                .contains("&lt;script&gt;.xml", "2 resultaten")
                .doesNotContain("<script");
        assertThat(html(tab.show(request(ANJA, STAD).with("status", "afgekeurd"))))
                .contains("fout.xml", "1 resultaat")
                .doesNotContain("script&gt;.xml");
        assertThat(html(tab.show(request(ANJA, STAD).with("zoek", "T1")))).contains("script&gt;.xml", "1 resultaat");
        assertThat(html(tab.show(request(ANJA, STAD).with("zoek", "FOUT")))).contains("fout.xml", "1 resultaat");
        assertThat(html(tab.show(request(ANJA, STAD).with("type", "WMO319")))).contains("Geen berichten gevonden");
        assertThat(html(tab.show(request(ANJA, STAD, DAM).with("sorteer", "type"))))
                .contains("Gemeente GM9901", "aria-sort=\"ascending\"");
    }
}
