// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Journeys through the Schuldenknooppunt: a counsellor and creditors, each in a browser of their own with keys of their own. */
abstract class Schuldenreis extends ZorgJourney {
    static final String BERICHTEN = "/schuldenknooppunt/berichten";
    static final String SCHULDEN = BERICHTEN + "/schulden";
    static final String SLEUTELS = "/schuldenknooppunt/sleutels";
    static final String WACHTZIN = "vier woorden bij elkaar";

    /** Counsellor. */
    static final String VERA = "vera@voorbeeldstad.example";
    /** Creditors. */
    static final String XENA = "xena@waterbedrijf.example";

    static final String YARA = "yara@energiebedrijf.example";
    static final String ZENO = "zeno@zorgverzekeraar.example";

    private static final String TERMS = "schuldenknooppunt/verloop";
    /** Behind the fifth working day, whatever the day is: from the last Wednesday of April that may be twelve days. */
    private static final String TOO_LATE = "+13d";

    /** Eleven systems make their keys. */
    private static final double LOOK_MILLIS = 120_000;

    final Face face = new Face();
    private final Set<String> here = new HashSet<>();

    @TempDir
    Path folder;

    @BeforeAll
    void theDemoIsThere() {
        hasMade("demo-of-schulden");
    }

    @AfterEach
    void nothingIsWrongWithHowItLooks() {
        face.hasNoFlaws();
    }

    /** In a browser of his own, in which he signs in once. */
    final void is(String person) {
        goesTo(person);
        if (here.add(person)) {
            face.watch(page.context());
            comes(person);
        }
    }

    /** The clock is moved so far that everybody has to sign in again. */
    final void passes(String step) {
        portal.moveClock(step);
        here.clear();
    }

    /** What nobody confirmed in time lapses. */
    final void lapses() {
        passes(TOO_LATE);
        assertThat(runs(TERMS)).contains("lapsed");
    }

    /** Makes keys for the organisation of who is there; answers the backup. */
    final Path makesKeys(String person) {
        Path backup = folder.resolve(person + ".json");
        open(SLEUTELS);
        page.fill("#skp-wachtzin", WACHTZIN);
        page.fill("#skp-wachtzin-nog", WACHTZIN);
        page.click("button:has-text('Sleutels en reservebestand maken')");
        page.waitForDownload(() -> page.click("button:has-text('Reservebestand bewaren')"))
                .saveAs(backup);
        page.check("#skp-bewaard");
        page.click("button:has-text('In het adresboek zetten')");
        page.waitForSelector("text=Uw sleutels staan in het adresboek");
        return backup;
    }

    /** What all receivers of a question for the balance are told of the client. */
    final void fillsInWhoItIsAbout(String name) {
        fills("Klantnummer bij de schuldhulpverlener", 0, "S-1");
        fills("Achternaam", 0, name);
        fills("Geboortedatum", 0, "1980-02-03");
        fills("Straat", 0, "Kade");
        fills("Huisnummer", 0, "1");
        fills("Postcode", 0, "1234 AB");
        fills("Woonplaats", 0, "Oost");
    }

    final void fills(String label, int which, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .nth(which)
                .fill(value);
    }

    /** Opens what came last, whatever came before. */
    final void opensTheNewest() {
        open(BERICHTEN + "?toon=alles");
        page.click("#ontvangen tbody tr:first-child a");
    }

    /** The form of the balance, filled in and sent. */
    final void answersWithBalance(String amount) {
        fillsInBalance(amount);
        sendsAnswer();
    }

    final void fillsInBalance(String amount) {
        page.selectOption("#skp-antwoordsoort", "inv-saldoverzoek-antwoord");
        fills("Datum van het saldo", 0, "2026-11-23");
        fills("Totaalvordering", 0, amount);
    }

    final void sendsAnswer() {
        page.click("button:has-text('Antwoord versturen')");
        page.waitForSelector("text=Uw antwoord is verstuurd");
    }

    /** All systems of the sandbox look now what waits for them, and answer. */
    final void systemsLook() {
        sandbox(FormData.create().set("doe", "kijk"));
    }

    final void behaves(String creditor, String how) {
        sandbox(FormData.create().set("doe", "gedrag").set("naam", creditor).set("gedrag", how));
    }

    /** No system fetches what waits for it, until the answer is run: they look by themselves every ten seconds. */
    final Runnable allAreStill() {
        systemsLook();
        var all = portal.json("/sandbox/schuldenknooppunt").get("schuldeisers");
        all.forEach(each -> behaves(each.get("naam").asText(), "STIL"));
        return () -> all.forEach(
                each -> behaves(each.get("naam").asText(), each.get("gedrag").asText()));
    }

    private void sandbox(FormData form) {
        APIRequestContext request = page.context().request();
        var answer = request.post(
                portal.address("/sandbox/schuldenknooppunt"),
                RequestOptions.create().setForm(form).setTimeout(LOOK_MILLIS));
        if (!answer.ok()) {
            throw new AssertionError("the sandbox said " + answer.status());
        }
    }
}
