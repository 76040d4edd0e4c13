// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static nl.bidn.portal.journeys.Gemeentebericht.PRAAT_TERUG;
import static nl.bidn.portal.journeys.Gemeentebericht.antwoord;
import static nl.bidn.portal.journeys.Gemeentebericht.declaratieAntwoord;
import static nl.bidn.portal.journeys.Gemeentebericht.nieuw;
import static nl.bidn.portal.journeys.Gemeentebericht.number;
import static nl.bidn.portal.journeys.Gemeentebericht.retour;
import static nl.bidn.portal.journeys.Gemeentebericht.van;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Goed;
import org.junit.jupiter.api.Test;

/** A municipality exchanges messages with care providers behind VECOZO and with the CAK, on pages and by its own system. */
class BerichtenJourney extends ZorgJourney {
    private static final String OLGA = "olga@voorbeeldstad.example";
    private static final String GOED = "99990001";

    private final BerichtenRest rest = new BerichtenRest(portal);
    private int offers;
    private String acting = "";

    @Test
    void aWholeConversationWithACareProvider() throws Exception {
        olgaIsThere();
        handsIn("toewijzing.xml", nieuw("WMO301", PRAAT_TERUG));

        String start = fetches("WMO305");
        String verzoek = fetches("WMO315");
        String wijziging = fetches("WMO317");
        String stop = fetches("WMO307");
        String declaratie = fetches("WMO323");
        assertThat(fetches("WMO302")).contains("Bericht");

        handsIn("retour-305.xml", retour("WMO306", start));
        handsIn("retour-307.xml", retour("WMO308", stop));
        handsIn("retour-315.xml", retour("WMO316", verzoek));
        handsIn("retour-317.xml", retour("WMO318", wijziging));
        handsIn("antwoord.xml", antwoord(verzoek));
        handsIn("declaratie-antwoord.xml", declaratieAntwoord(declaratie));
        assertThat(fetches("WMO320")).contains("Bericht");
        Await.until("the 301 is answered", () -> {
            open("/iwmo/aanleveren?type=WMO301");
            return Optional.of(main()).filter(text -> text.contains("Beantwoord"));
        });
        follows("WMO301", "WMO301", "WMO302", "Keurt goed");
        follows("WMO315", "WMO315", "WMO316", "WMO319");
        follows("WMO323", "WMO323", "WMO325");
        follows("WMO305", "WMO305", "WMO306");
    }

    /** The conversation of the newest message of this type shows these. */
    private void follows(String functie, String... all) {
        open("/iwmo/volgen/berichten?type=" + functie);
        page.locator("tbody tr a").first().click();
        page.waitForLoadState();
        assertThat(main()).contains(all);
    }

    @Test
    void aStartOfTheOwnContributionGoesToTheCak() {
        olgaIsThere();
        handsIn(
                "eigen-bijdrage.xml",
                Goed.van("WMO401")
                        .zet("Header/Afzender", "9901")
                        .zet("Header/BerichtIdentificatie/Identificatie", number()));

        assertThat(fetches("WMO402")).contains("Bericht");
    }

    @Test
    void whatIsWrongSaysWhatAndWhere() {
        olgaIsThere();
        open("/iwmo/aanleveren");
        upload("fout.xml", van("WMO301", GOED).zet("Client/Bsn", "999900007"));
        assertThat(main()).contains("Afgekeurd");
        page.click("main a:has-text(\"fout.xml\")");
        page.waitForLoadState();

        assertThat(main()).contains("CS002", "/Bericht/Client/Bsn", "11-proef").doesNotContain("999900007");
    }

    @Test
    void aReleaseComesInABundleWhilePeopleWork() throws IOException {
        olgaIsThere();
        String message = nieuw("WMO301", GOED).xml();
        String next = message.replace("/iwmo/3_2/", "/iwmo/9_9/").replace("BerichtSubversie>2<", "BerichtSubversie>9<");
        open("/iwmo/aanleveren");
        upload("te-vroeg.xml", next);
        assertThat(main()).contains("te-vroeg.xml", "Afgekeurd");

        var bundle = portal.data().resolve("deploy").resolve("iwmo-9.9.jar");
        NextRelease.write(bundle);
        try {
            Await.until("release 9.9 is known", () -> {
                open("/iwmo/aanleveren");
                upload("nieuw.xml", next.replace("Identificatie>J", "Identificatie>" + (char) ('A' + offers++ % 26)));
                return Optional.of(main()).filter(text -> !text.contains("Afgekeurd"));
            });
        } finally {
            Files.delete(bundle);
        }
    }

    @Test
    void theSystemOfTheMunicipalityExchangesToo() throws Exception {
        String reference = UUID.randomUUID().toString();
        byte[] message = nieuw("WMO301", GOED).bytes();

        String offer = "berichten?gemeente=GM9901&referentienummer=" + reference;
        var first = rest.post(offer, message);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(rest.post(offer, message).statusCode()).isEqualTo(409);
        String conversation = RunningPortal.parse(first.body()).get("id").asText();

        JsonNode retour = Await.until("the 302", () -> waiting("WMO302"));
        var content = rest.get("berichten/" + retour.get("id").asText() + "/inhoud");
        assertThat(content.body()).contains("302");
        var confirmed = rest.post("berichten/" + retour.get("id").asText() + "/bevestiging", new byte[0]);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isBetween(200, 204);
        Await.until(
                "the 301 is answered",
                () -> Optional.of(rest.staat(conversation)).filter("beantwoord"::equals));
    }

    /** In a browser of her own, in which she signs in once. */
    private void olgaIsThere() {
        boolean isNew = !OLGA.equals(acting);
        goesTo(OLGA);
        if (isNew) {
            hasMade("demo-of-zorg");
            comes(OLGA);
            acting = OLGA;
        }
    }

    private Optional<JsonNode> waiting(String functie) {
        var found = rest.berichten("richting=in&functie=" + functie + "&status=nieuw");
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private void handsIn(String name, Bericht message) {
        open("/iwmo/aanleveren");
        upload(name, message);
        assertThat(main()).contains(name).doesNotContain("Afgekeurd");
    }

    private void upload(String name, Bericht message) {
        upload(name, message.xml());
    }

    private void upload(String name, String xml) {
        page.setInputFiles(
                "[name=bestanden]", new FilePayload(name, "application/xml", xml.getBytes(StandardCharsets.UTF_8)));
        submit("main form[enctype] button[type=submit]");
    }

    /** Waits until a new message of this type is there, and answers its content. */
    private String fetches(String functie) {
        Await.until(functie + " to fetch", () -> {
            open("/iwmo/ophalen?status=nieuw&type=" + functie);
            return Optional.of(page.locator("tbody tr th a").count()).filter(found -> found > 0);
        });
        try {
            var download = page.waitForDownload(
                    () -> page.locator("tbody tr th a").first().click());
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
