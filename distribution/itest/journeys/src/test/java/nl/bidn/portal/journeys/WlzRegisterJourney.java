// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.sandbox.ciz.Leverplan;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What a municipality notices of the register: it is not there yet, changes, is of yesterday, is being loaded, or is too old. The
 * CIZ delivers nothing by itself here, until it is told to; so this is a portal of its own, whose clock goes on from test to test.
 */
@TestMethodOrder(OrderAnnotation.class)
class WlzRegisterJourney extends Wlzreis {
    private static final String CIZ = "/sandbox/ciz";
    private static final String DESTROYS = "wlz-registertoets/verwijder-lijsten";
    private static final String MAIL = "Er zijn Wlz-signalen";
    private static final String NO_ANSWER = "U krijgt daarom geen antwoord.";
    private static final int NOT_FOUND = 404;

    /** Others who are in the register, so that it is not smaller than the one before. */
    private static final List<String> OTHERS =
            Registerbestand.personen(100, 'J').subList(10, 100);

    private static final String LIST = "bsn;kenmerk\n" + JA + ";Z-ja\n" + NEE + ";Z-nee\n" + ACHT + ";Z-acht\n";

    /** So many times everybody is in the file that takes some seconds to load, and is refused. */
    private static final int TIMES = 3_000;

    WlzRegisterJourney() {
        super(prepared("wlz-register", Map.of()));
    }

    @BeforeAll
    @Override
    void hasTheProduct() {
        try {
            new Leverplan(portal.data()).zwijg();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portal.start();
        hasMade("demo-of-wlz");
    }

    @AfterAll
    void stop() {
        portal.stop();
    }

    @Test
    @Order(1)
    void beforeTheFirstDeliveryNobodyGetsAnAnswer() {
        is(TESS);
        open(RAADPLEGEN);
        assertThat(main()).contains("Er is nog geen register", NO_ANSWER, "Probeer het later opnieuw");
        inspect("register-geen");
        getsNoAnswer("Er is nog geen register");
    }

    @Test
    @Order(2)
    void eachChangeIsASignalAndAllOfARegisterAreOneNotice() {
        comesIn(NEE + ";J;2026-01-10;2026-02-01;", ONBEKEND + ";J;2026-01-10;2026-02-01;2026-12-31");
        is(TESS);
        follows(JA, "Client-nieuw");
        follows(NEE, "Client-weg");
        follows(ONBEKEND, "Client-anders");
        signalOf("Client-weg");
        signalOf("Client-anders");
        mail(TESS, MAIL);
        handles("Client-weg");
        handles("Client-anders");
        changeEach();
        areTold();
    }

    private void changeEach() {
        comesIn(
                JA + ";J;2026-03-10;2026-04-01;",
                NEE + ";N;2026-01-10;2026-02-01;2026-11-01",
                ONBEKEND + ";J;2026-01-10;2026-02-01;2027-06-30");

        assertThat(signalOf("Client-nieuw")).contains("Nieuw", JA, "Nee", "besluit van 10-03-2026");
        assertThat(signalOf("Client-anders")).contains("Gewijzigd", "tot en met 31-12-2026", "tot en met 30-06-2027");
        assertThat(signalOf("Client-weg")).contains("Beëindigd", "Nee, besluit van");
        inspect("signalen-drie-soorten");
        page.selectOption("[name=soort]", "BEEINDIGD");
        choose("Toon");
        assertThat(main()).contains("Client-weg").doesNotContain("Client-nieuw", "Client-anders");
    }

    private void areTold() {
        var second = Await.until(
                "a second mail", () -> Optional.of(mails(TESS, MAIL).toList()).filter(mails -> mails.size() == 2));
        assertThat(second)
                .allSatisfy(mail -> assertThat(mail.get("text").asText())
                        .contains("een of meer cliënten die u volgt")
                        .doesNotContain(JA, NEE, ONBEKEND, "Client-"));
    }

    @Test
    @Order(3)
    void aRegisterOfYesterdayAnswersAndSaysSo() {
        later("+25h");
        open(RAADPLEGEN);
        assertThat(main()).contains("Het register is ouder dan 24 uur", "Veranderingen van daarna ziet u nog niet.");
        inspect("register-verouderd");
        asks(JA, "Z-oud");
        assertThat(main())
                .contains("Ja, deze persoon heeft een Wlz-indicatie", "Het register is ouder dan 24 uur", "Peilmoment");
        inspect("antwoord-verouderd");
    }

    @Test
    @Order(4)
    void whileANewOneIsLoadedTheOldOneAnswersAndABrokenOneChangesNothing() {
        var everybodyAgain = Collections.nCopies(TIMES, OTHERS).stream()
                .flatMap(List::stream)
                .toList();
        is(TESS);
        var delivery = Registerlevering.van(portal, portalTime(), everybodyAgain);
        Await.until("the notice of the loading", () -> {
            open(RAADPLEGEN);
            return Optional.of(main()).filter(text -> text.contains("Er wordt een nieuw register geladen"));
        });
        assertThat(main()).contains("Het register is ouder dan 24 uur", "U krijgt nu nog antwoord uit het register");
        inspect("register-laden");
        asks(JA, "Z-laden");
        assertThat(main()).contains("Ja, deze persoon heeft een Wlz-indicatie");

        assertThat(delivery.afloop()).isEqualTo("geweigerd");
        Await.until(
                "the alarm",
                () -> Optional.of(
                                portal.get("/health/ready", "application/json").body())
                        .filter(health -> health.contains("the last delivery was refused at")));
        open(RAADPLEGEN);
        assertThat(main()).contains("Het register is ouder dan 24 uur").doesNotContain("geladen");
        asks(JA, "Z-geweigerd");
        assertThat(main()).contains("Ja, deze persoon heeft een Wlz-indicatie");
    }

    @Test
    @Order(5)
    void aRegisterThatIsTooOldGivesNoAnswerAndListsWaitForANewOne() throws IOException {
        later("+48h");
        open(RAADPLEGEN);
        assertThat(main()).contains("Het register is te oud", NO_ANSWER, "vraag het na bij het CIZ");
        inspect("register-te-oud");
        getsNoAnswer("Het register is te oud");
        oneListIsCancelled();
        sendsList("Geduld", LIST);
        listSays("Geduld", "Wacht op het register");

        open(CIZ);
        submit("button:has-text('weer elke dag')");
        assertThat(main()).contains("Het CIZ levert weer elke dag aan.");
        listSays("Geduld", "Klaar");
        assertThat(page.innerText(row("Vergeefs"))).contains("Geannuleerd");
        readsSpreadsheet();
    }

    private void oneListIsCancelled() {
        sendsList("Vergeefs", LIST);
        listSays("Vergeefs", "Wacht op het register");
        assertThat(main()).contains("0 van 3 personen", "De lijst gaat vanzelf verder");
        inspect("lijst-wacht");
        submit(row("Vergeefs") + " button:has-text('Annuleer')");
        assertThat(page.innerText(row("Vergeefs")))
                .contains("Geannuleerd", "Het bestand en de uitkomsten zijn vernietigd.")
                .doesNotContain("Haal op");
        inspect("lijst-geannuleerd");
    }

    private void readsSpreadsheet() throws IOException {
        var download = page.waitForDownload(() -> page.click(row("Geduld") + " a:has-text('Haal op als ODS')"));
        assertThat(download.suggestedFilename()).endsWith(".ods");
        var rows = Rekenblad.rijen(download.path());

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .extracting(Rekenblad.Cel::tekst)
                .startsWith("Eigen kenmerk", "BSN", "Wlz-status", "Afgiftedatum");
        assertThat(rows.subList(1, 4))
                .extracting(row -> Stream.of(row.get(0), row.get(1), row.get(2))
                        .map(Rekenblad.Cel::tekst)
                        .toList())
                .containsExactly(
                        List.of("Z-ja", JA, "Ja"), List.of("Z-nee", NEE, "Nee"), List.of("Z-acht", "0" + ACHT, "Nee"));
        assertThat(rows.get(3).get(1).soort()).as("its zero stays").isEqualTo("string");
    }

    @Test
    @Order(6)
    void theOutcomeOfAListIsThereForSevenDays() {
        is(TESS);
        open(LIJST);
        var outcome = page.getAttribute(row("Geduld") + " a:has-text('Haal op als ODS')", "href");

        later("+7d");

        assertThat(page.request().get(portal.address(outcome)).status()).isEqualTo(NOT_FOUND);
        runs(DESTROYS);
        open(LIJST);
        assertThat(main()).contains("Er zijn geen lijsten").doesNotContain("Geduld", "Vergeefs");
    }

    /** A register of now, in which the others are too; waits until it is in use. */
    private void comesIn(String... personen) {
        portal.moveClock("+1m");
        var alle = Stream.concat(Stream.of(personen), OTHERS.stream()).toList();
        assertThat(Registerlevering.van(portal, portalTime(), alle).afloop()).isEqualTo("geladen");
    }

    /** So much later that she has to sign in again. */
    private void later(String step) {
        portal.moveClock(step);
        leaves(TESS);
        is(TESS);
    }

    private void getsNoAnswer(String why) {
        asks(JA, "Z-vergeefs");
        assertThat(main()).contains(why, NO_ANSWER).doesNotContain("deze persoon", "Ontvangstnummer");
    }
}
