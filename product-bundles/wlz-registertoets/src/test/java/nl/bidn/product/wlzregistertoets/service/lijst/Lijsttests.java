// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten.Ontvangst;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class Lijsttests {
    private static final List<Bsn> BSNS = Bsns.reeks(10);
    private static final int DEEL = 3;

    private final Huis huis;
    private final Lijsten lijsten;
    private final ControleerLijst werker;

    Lijsttests(Engine engine) {
        huis = new Huis(engine);
        var lezer = new Lijstlezer(new Vraagcontrole(Huis.DOELEN));
        lijsten = new Lijsten(huis.stores.lijsten(), lezer, Huis.DOELEN, huis.portal);
        werker = new ControleerLijst(huis.stores.lijsten(), lijsten, huis.reeks, huis.portal, DEEL, 2);
        huis.register.zet(BSNS.get(0), Huis.indicatie(WlzStatus.JA));
        huis.register.zet(BSNS.get(4), Huis.indicatie(WlzStatus.ONBEKEND));
    }

    @AfterEach
    void close() {
        huis.close();
    }

    @Test
    void looksEachUpOnceAndAccountsForIt() throws IOException {
        Lijst lijst = lever("anja", Huis.STAD);

        werk();

        Lijst nu = nu(lijst);
        assertThat(nu.staat()).isEqualTo(Lijststaat.KLAAR);
        assertThat(nu.gedaan()).isEqualTo(10);
        assertThat(nu.bestand()).isEmpty();
        assertThat(nu.vervalt()).isEqualTo(huis.clock.instant().plus(Duration.ofDays(7)));
        List<Uitslag> uitslagen = uitslagen(lijst);
        assertThat(uitslagen).extracting(Uitslag::bsn).containsExactlyElementsOf(bsns());
        assertThat(uitslagen.get(0).status()).isEqualTo(WlzStatus.JA);
        assertThat(uitslagen.get(1).status()).isEqualTo(WlzStatus.NEE);
        assertThat(uitslagen.get(4).status()).isEqualTo(WlzStatus.ONBEKEND);
        assertThat(uitslagen.get(4).kenmerk()).isEqualTo("z4");
        assertThat(uitslagen)
                .extracting(Uitslag::ontvangstnummer)
                .containsExactlyElementsOf(huis.verantwoording.raadplegingen().stream()
                        .map(Raadpleging::ontvangstnummer)
                        .toList());
        assertThat(huis.verantwoording.raadplegingen())
                .allMatch(regel -> regel.kanaal() == Kanaal.LIJST
                        && regel.vragerId().equals("anja")
                        && regel.doel().equals("wmo-aanvraag"));
        assertThat(huis.verantwoording.regels()).hasSize(10);
        assertThat(huis.audit.actions().stream().filter("wlz-lijst-geraadpleegd"::equals))
                .hasSize(4);
    }

    @Test
    void keepsNothingOfAFileWithAMistake() {
        Ontvangst ontvangst = neem("anja", Huis.STAD, BSNS.get(0).value() + "\n1234567\n");

        assertThat(ontvangst).isInstanceOf(Ontvangst.Afgekeurd.class);
        assertThat(lijsten.aantal(List.of(Huis.STAD))).isZero();
        assertThat(huis.tasks.waiting()).isEmpty();
        assertThat(kluis()).isZero();
    }

    @Test
    void endsTheSameWhereverTheLightsGoOut() throws IOException {
        int transacties = transactiesZonderStoring();
        for (int n = 1; n <= transacties; n++) {
            for (boolean na : new boolean[] {false, true}) {
                int voor = huis.verantwoording.raadplegingen().size();
                Lijst lijst = lever("anja", Huis.STAD);
                huis.stroom.bij(n, na);

                werk();

                String waar = "transaction " + n + (na ? " after" : " before") + " its commit";
                assertThat(nu(lijst).staat()).as(waar).isEqualTo(Lijststaat.KLAAR);
                assertThat(uitslagen(lijst)).as(waar).extracting(Uitslag::bsn).containsExactlyElementsOf(bsns());
                List<Raadpleging> regels = huis.verantwoording.raadplegingen();
                assertThat(regels.subList(voor, regels.size()))
                        .as(waar)
                        .hasSize(10)
                        .extracting(Raadpleging::bsnHash)
                        .doesNotHaveDuplicates();
                assertThat(huis.verantwoording.regels()).as(waar).hasSameSizeAs(regels);
            }
        }
    }

    @Test
    void withoutALineThereIsNoAnswer() {
        Lijst lijst = lever("anja", Huis.STAD);
        huis.verantwoording.vol(true);

        huis.tasks.runAll(new Huis.Werkers(werker));

        assertThat(nu(lijst).gedaan()).isZero();
        assertThat(huis.verantwoording.raadplegingen()).isEmpty();
        huis.verantwoording.vol(false);
        werk();
        assertThat(nu(lijst).staat()).isEqualTo(Lijststaat.KLAAR);
    }

    @Test
    void canBeStoppedBetweenAnyTwoLookUps() {
        for (int n = 1; n <= 10; n++) {
            Lijst lijst = lever("anja", Huis.STAD);
            int voor = huis.verantwoording.raadplegingen().size();
            stopBij(lijst, n);

            werk();

            assertThat(nu(lijst).staat()).isEqualTo(Lijststaat.GEANNULEERD);
            assertThat(lijsten.neemMee(Huis.gebruiker("anja", Huis.STAD), lijst.id()))
                    .isEmpty();
            assertThat(kluis()).as("what is left in the vault").isZero();
            assertThat(huis.verantwoording.raadplegingen())
                    .as("what was looked up stays accounted for")
                    .hasSize(voor + (n - 1) / DEEL * DEEL);
        }
    }

    @Test
    void stoppedBeforeItBeganOrAfterItWasDone() {
        Lijst eerder = lever("anja", Huis.STAD);
        TestCaller collega = Huis.gebruiker("bert", Huis.STAD);

        assertThat(lijsten.annuleer(collega, eerder.id())).contains(true);
        assertThat(huis.tasks.waiting()).isEmpty();
        Lijst later = lever("anja", Huis.STAD);
        werk();

        assertThat(lijsten.annuleer(collega, later.id())).contains(false);
        assertThat(nu(later).staat()).isEqualTo(Lijststaat.KLAAR);
    }

    @Test
    void waitsForARegisterThatMayBeUsed() {
        Lijst lijst = lever("anja", Huis.STAD);
        huis.register.bijZoeken(nummer -> {
            if (nummer == 5) {
                huis.register.versheid(Versheid.TE_OUD);
            }
        });

        huis.tasks.runAll(new Huis.Werkers(werker));

        assertThat(nu(lijst).gedaan()).isEqualTo(3);
        assertThat(nu(lijst).wachtOpRegister()).isTrue();
        assertThat(huis.verantwoording.raadplegingen()).hasSize(3);
        huis.register.peil(Instant.parse("2026-11-24T04:00:00Z"));
        huis.portal.transactions().run(lijsten::registerKwam);
        huis.tasks.runAll(new Huis.Werkers(werker));
        assertThat(nu(lijst).staat()).isEqualTo(Lijststaat.KLAAR);
        assertThat(nu(lijst).wachtOpRegister()).isFalse();
        assertThat(nu(lijst).peil().orElseThrow().gewisseld()).isTrue();
        assertThat(uitslagenVan(lijst))
                .extracting(Uitslag::peilmoment)
                .startsWith(Instant.parse("2026-11-23T04:00:00Z"))
                .endsWith(Instant.parse("2026-11-24T04:00:00Z"));
    }

    @Test
    void failsAfterDaysWithoutARegister() {
        Lijst lijst = lever("anja", Huis.STAD);
        huis.register.versheid(Versheid.TE_OUD);

        huis.tasks.runAll(new Huis.Werkers(werker));
        huis.clock.forward(ControleerLijst.GENOEG.plusHours(1));
        huis.tasks.runAll(new Huis.Werkers(werker));

        assertThat(nu(lijst).staat()).isEqualTo(Lijststaat.MISLUKT);
        assertThat(kluis()).isZero();
        assertThat(huis.tasks.waiting()).isEmpty();
        assertThat(huis.tasks.aside()).isEmpty();
    }

    @Test
    void stopsWhenTheProductIsSwitchedOff() {
        Lijst lijst = lever("anja", Huis.STAD);
        huis.doenMee(Huis.DAM);

        werk();

        assertThat(nu(lijst).staat()).isEqualTo(Lijststaat.GEANNULEERD);
        assertThat(huis.verantwoording.raadplegingen()).isEmpty();
        assertThat(kluis()).isZero();
    }

    @Test
    void expires() {
        Lijst klaar = lever("anja", Huis.STAD);
        werk();
        Lijst open = lever("anja", Huis.DAM);
        var job = new VerwijderLijsten(huis.stores.lijsten(), lijsten, huis.portal);

        huis.clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(job.run(huis.clock)).startsWith("0 ");
        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(lijsten.neemMee(Huis.gebruiker("anja", Huis.STAD), klaar.id()))
                .as("also before the job came by")
                .isEmpty();
        assertThat(job.run(huis.clock)).startsWith("2 ");

        assertThat(lijsten.aantal(List.of(Huis.STAD, Huis.DAM))).isZero();
        assertThat(kluis()).isZero();
        assertThat(job.run(huis.clock)).startsWith("0 ");
        assertThat(werker.work(taak(open))).isEqualTo(new Result.Done());
    }

    @Test
    void isForItsOwnOrganisationAlone() {
        Lijst lijst = lever("anja", Huis.STAD);
        TestCaller dam = Huis.gebruiker("dirk", Huis.DAM);

        assertThat(lijsten.zoek(dam, lijst.id())).isEmpty();
        assertThat(lijsten.annuleer(dam, lijst.id())).isEmpty();
        assertThat(lijsten.van(List.of(Huis.DAM), 0, 10)).isEmpty();
        werk();
        assertThat(lijsten.neemMee(dam, lijst.id())).isEmpty();
        assertThat(lijsten.neemMee(TestCaller.person("beheer").with("instellen", Huis.STAD), lijst.id()))
                .isEmpty();
        assertThat(lijsten.zoek(Huis.gebruiker("x", Huis.STAD), "999900006")).isEmpty();
        assertThatThrownBy(() ->
                        lijsten.neemAan(dam, Huis.STAD.id(), "wmo-aanvraag", "", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void twoNodesAtOnceDoEachBatchOnce() {
        Lijst lijst = lever("anja", Huis.STAD);
        // another node goes on with the same batch, and is done with it first
        huis.register.bijZoeken(nummer -> {
            if (nummer == 2) {
                huis.register.bijZoeken(later -> {});
                opAndereNode(lijst);
            }
        });

        werk();

        assertThat(huis.verantwoording.raadplegingen())
                .hasSize(10)
                .extracting(Raadpleging::bsnHash)
                .doesNotHaveDuplicates();
        assertThat(uitslagenVan(lijst)).hasSize(10);
    }

    @Test
    void forgetsWhoAsked() {
        Lijst lijst = lever("anja", Huis.STAD);

        lijsten.vergeet("anja");

        assertThat(nu(lijst).aanvraag().vrager()).isEmpty();
        assertThat(nu(lijst).aanvraag().vragerId()).isEmpty();
    }

    @Test
    void letsNoMoreThanAFewBeOpen() {
        IntStream.range(0, Lijsten.MEESTE_OPEN).forEach(i -> lever("anja", Huis.STAD));

        assertThat(neem("anja", Huis.STAD, bestand())).isInstanceOf(Ontvangst.TeVeelLijsten.class);
        assertThat(neem("dirk", Huis.DAM, bestand())).isInstanceOf(Ontvangst.Aangenomen.class);
    }

    private void opAndereNode(Lijst lijst) {
        var ander = new Thread(() -> werker.work(taak(lijst)));
        ander.start();
        try {
            ander.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stopBij(Lijst lijst, int n) {
        int voor = huis.register.gezocht();
        huis.register.bijZoeken(nummer -> {
            if (nummer == voor + n) {
                var ander = new Thread(() -> lijsten.annuleer(Huis.gebruiker("bert", Huis.STAD), lijst.id()));
                ander.start();
                try {
                    ander.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private int transactiesZonderStoring() {
        lever("anja", Huis.STAD);
        huis.stroom.bij(0, false);
        werk();
        return huis.stroom.begonnen();
    }

    private static Task taak(Lijst lijst) {
        return new Task(lijst.organisatie(), lijst.id(), 1, Instant.parse("2026-11-23T09:00:00Z"));
    }

    /** Until nothing waits any more. */
    private void werk() {
        while (!huis.tasks.waiting().isEmpty()) {
            huis.tasks.runAll(new Huis.Werkers(werker));
            huis.clock.forward(Duration.ofSeconds(2));
        }
        huis.clock.forward(Duration.ofSeconds(-2));
    }

    private Lijst lever(String wie, Organisation organisatie) {
        return ((Ontvangst.Aangenomen) neem(wie, organisatie, bestand())).lijst();
    }

    private Ontvangst neem(String wie, Organisation organisatie, String bestand) {
        return lijsten.neemAan(
                Huis.gebruiker(wie, organisatie),
                organisatie.id(),
                "wmo-aanvraag",
                "",
                new ByteArrayInputStream(bestand.getBytes(UTF_8)));
    }

    private static String bestand() {
        return IntStream.range(0, BSNS.size())
                .mapToObj(i -> BSNS.get(i).value() + ";z" + i)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> bsns() {
        return BSNS.stream().map(Bsn::value).toList();
    }

    private Lijst nu(Lijst lijst) {
        return huis.database
                .transactions()
                .call(() -> huis.stores.lijsten().zoek(lijst.organisatie(), lijst.id()))
                .orElseThrow();
    }

    private List<Uitslag> uitslagenVan(Lijst lijst) {
        try {
            return uitslagen(lijst);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Uitslag> uitslagen(Lijst lijst) throws IOException {
        var alle = new ArrayList<Uitslag>();
        Lijsten.Uitslagen uitslagen = lijsten.neemMee(Huis.gebruiker("chris", Huis.STAD, Huis.DAM), lijst.id())
                .orElseThrow();
        List<Uitslag> deel = uitslagen.volgende();
        while (!deel.isEmpty()) {
            alle.addAll(deel);
            deel = uitslagen.volgende();
        }
        return alle;
    }

    /** How many files are in the vault. */
    private int kluis() {
        return huis.kluisbestanden();
    }
}
