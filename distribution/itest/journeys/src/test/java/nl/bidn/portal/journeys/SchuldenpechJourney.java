// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes wrong with messages, and is put right: a line that breaks while many are asked, and a key that is withdrawn. */
class SchuldenpechJourney extends Schuldenreis {
    private static final String OFFERS = "**" + BERICHTEN + "/bied";
    private static final String WATER = "Waterbedrijf Helder";
    private static final String ENERGY = "Energiebedrijf De Zon";
    private static final String CARE = "Zorgverzekeraar Samen";

    @Test
    void whatDidNotGoIsTriedAgainAndComesOnce() {
        for (String person : new String[] {VERA, XENA, YARA, ZENO}) {
            is(person);
            makesKeys(person);
        }
        Map<String, Integer> before = Stream.of(XENA, YARA, ZENO).collect(toMap(one -> one, this::received));
        is(VERA);
        theLineBreaksAfterTheFirst();
        asks("Herkansing", WATER, ENERGY, CARE);
        page.waitForSelector("text=Verstuurd aan 1 van 3 ontvangers");
        assertThat(main()).contains("Niet verstuurd aan ");
        face.inspect(page, "schulden-deels-verstuurd");
        page.unroute(OFFERS);
        page.click("button:has-text('Probeer het nog een keer')");
        page.waitForSelector("text=Verstuurd aan 3 van 3 ontvangers");
        before.forEach((person, count) -> {
            assertThat(received(person)).as(person).isEqualTo(count + 1);
            opensTheNewest();
            page.waitForSelector("dd:has-text('Herkansing')");
        });
    }

    /** How many messages somebody finds, whatever came before. */
    private int received(String person) {
        is(person);
        open(BERICHTEN + "?toon=alles");
        return page.locator("#ontvangen tbody tr").count();
    }

    /** The second is taken and its answer is lost; the third never comes there. */
    private void theLineBreaksAfterTheFirst() {
        var offered = new AtomicInteger();
        page.route(OFFERS, route -> breaks(route, offered.incrementAndGet()));
    }

    /** What is offered is taken, and its answer is lost. */
    private void theOutcomeGetsLost() {
        page.route(OFFERS, route -> breaks(route, 2));
    }

    private static void breaks(Route route, int number) {
        if (number == 2) {
            route.fetch();
        }
        if (number == 1) {
            route.resume();
        } else {
            route.abort();
        }
    }

    @Test
    void whoWithdrewAKeyIsAskedAgainForTheNewOne() {
        for (String person : new String[] {VERA, XENA}) {
            is(person);
            makesKeys(person);
        }
        is(VERA);
        asks("Sleutelkwijt", WATER);
        page.waitForSelector("text=Verstuurd aan 1 van 1 ontvangers");
        is(XENA);
        losesItsKeys();
        opensTheNewest();
        page.waitForSelector("text=U kunt dit bericht hier niet openen");
        face.inspect(page, "schulden-sleutel-ingetrokken");
        makesKeys(XENA);
        int before = received(XENA);
        is(VERA);
        assertThat(mail("vera@", "Een ontvanger heeft een nieuwe sleutel nodig")
                        .get("text")
                        .asText())
                .contains("opnieuw moet sturen");
        open("/schuldenknooppunt/verzonden");
        assertThat(page.innerText("#verzonden tbody tr:first-child"))
                .contains("De ontvanger heeft de sleutel ingetrokken");
        face.inspect(page, "schulden-verzonden-onleesbaar");
        page.click("#verzonden tbody tr:first-child th a");
        theOutcomeGetsLost();
        page.click("button:has-text('Stuur opnieuw')");
        page.waitForSelector("text=Het bericht is niet opnieuw verstuurd");
        page.unroute(OFFERS);
        page.click("button:has-text('Stuur opnieuw')");
        page.waitForSelector("text=Het bericht is opnieuw verstuurd");
        assertThat(received(XENA)).isEqualTo(before + 1);
        opensTheNewest();
        page.waitForSelector("dd:has-text('Sleutelkwijt')");
        answersWithBalance("12,34");
    }

    @Test
    void anAnswerWhoseOutcomeGotLostIsTakenOnce() {
        for (String person : new String[] {VERA, XENA}) {
            is(person);
            makesKeys(person);
        }
        is(VERA);
        asks("Verbinding", WATER);
        page.waitForSelector("text=Verstuurd aan 1 van 1 ontvangers");
        is(XENA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('Verbinding')");
        theOutcomeGetsLost();
        fillsInBalance("56,78");
        page.click("button:has-text('Antwoord versturen')");
        page.waitForSelector(".ams-invalid-form-alert");
        page.unroute(OFFERS);
        sendsAnswer();
        open("/schuldenknooppunt/verzonden");
        page.click("#verzonden tbody tr:first-child th a");
        page.waitForSelector("dd:has-text('56,78')");
    }

    @Test
    void aListWhoseOutcomeGotLostIsTakenOnce() throws IOException {
        for (String person : new String[] {VERA, ZENO}) {
            is(person);
            makesKeys(person);
        }
        int before = received(VERA);
        asks("Lijstpech", CARE);
        page.waitForSelector("text=Verstuurd aan 1 van 1 ontvangers");
        is(ZENO);
        var list = new Lijstantwoord(this);
        list.fillsIn("Lijstpech", "78,90");
        theOutcomeGetsLost();
        list.sends(0);
        page.unroute(OFFERS);
        list.checksAgain();
        list.sends(1);
        assertThat(received(VERA)).isEqualTo(before + 1);
        opensTheNewest();
        page.waitForSelector("dd:has-text('78,90')");
    }

    /** Those to open messages are withdrawn, and what this browser kept is gone as on another computer. */
    private void losesItsKeys() {
        open(SLEUTELS);
        var toOpen = page.locator("#kid option:has-text('openen')");
        while (toOpen.count() > 0) {
            page.selectOption("#kid", toOpen.first().getAttribute("value"));
            page.check("#zeker");
            submit("button:has-text('Sleutel intrekken')");
        }
        page.evaluate("""
                () => new Promise(async (done) => {
                  for (const { name } of await indexedDB.databases()) {
                    await new Promise((gone) => {
                      const request = indexedDB.deleteDatabase(name);
                      request.onsuccess = gone;
                      request.onblocked = gone;
                    });
                  }
                  done();
                })""");
    }

    private void asks(String name, String... creditors) {
        open(BERICHTEN + "/nieuw");
        page.selectOption("#skp-soort", "Saldoverzoek (Inventarisatie)");
        for (String creditor : creditors) {
            page.check("label:has-text('" + creditor + "')");
        }
        fillsInWhoItIsAbout(name);
        for (int i = 0; i < creditors.length; i++) {
            fills("Factuurnummer", i, "F-" + i);
        }
        page.click("button:has-text('Versleutelen en versturen')");
    }
}
