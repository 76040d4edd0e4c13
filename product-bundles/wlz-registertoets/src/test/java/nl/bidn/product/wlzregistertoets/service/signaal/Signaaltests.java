// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.portal.testkit.Traces;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfout.Soort;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten.Ontvangst;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten.Wijze;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class Signaaltests {
    private static final List<Bsn> BSNS = Bsns.reeks(7);
    private static final TestCaller ANJA = Huis.gebruiker("anja", Huis.STAD);
    private static final TestCaller DIRK = Huis.gebruiker("dirk", Huis.DAM);
    private static final Indicatie JA = Huis.indicatie(WlzStatus.JA);
    private static final Indicatie EINDIG =
            new Indicatie(WlzStatus.JA, JA.afgiftedatum(), JA.ingangsdatum(), LocalDate.of(2027, 1, 1));

    private final Huis huis;
    private final SignaalStores stores;
    private final Clienten clienten;
    private final Signalen signalen;
    private final VergelijkClienten werker;
    private final NaElkeLading naElkeLading;
    private int ladingen;

    Signaaltests(Engine engine) {
        huis = new Huis(engine);
        var controle = new Vraagcontrole(Huis.DOELEN);
        stores = huis.stores.signalen();
        clienten = new Clienten(stores, new Clientlezer(controle), huis.portal);
        signalen = new Signalen(stores, huis.portal);
        werker = new VergelijkClienten(stores, huis.reeks, "wmo-signaal", huis.portal, 2, 2);
        var lijsten = new Lijsten(huis.stores.lijsten(), new Lijstlezer(controle), Huis.DOELEN, huis.portal);
        naElkeLading = new NaElkeLading(stores.clienten(), lijsten, huis.portal);
    }

    @AfterEach
    void close() {
        huis.close();
    }

    @Test
    void signalsWhoHasAnIndicationWhenAdded() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(1), Huis.indicatie(WlzStatus.ONBEKEND));
        voegToe(Huis.STAD, 3);

        werk();

        assertThat(soorten(Huis.STAD)).isEqualTo(Map.of(0, "NIEUW", 1, "NIEUW"));
        Signaal signaal = alle(Huis.STAD).get(0);
        assertThat(signaal.oud()).isEmpty();
        assertThat(signaal.peilmoment()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(huis.notices.gemeld()).containsExactly("GM9901 melding.wlz-signalen");
        assertThat(huis.verantwoording.raadplegingen())
                .hasSize(3)
                .allMatch(regel -> regel.kanaal() == Kanaal.SIGNALEN
                        && regel.systeem()
                        && regel.vragerId().isEmpty()
                        && regel.doel().equals("wmo-signaal"));
        assertThat(huis.verantwoording.regels())
                .hasSize(3)
                .allMatch(regel -> regel.activity().equals(VergelijkClienten.VERWERKING));
    }

    @Test
    void signalsWhatChangesAfterALoad() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(1), JA);
        voegToe(Huis.STAD, 4);
        werk();

        laad(Map.of(BSNS.get(0), EINDIG, BSNS.get(2), JA));

        assertThat(soorten(Huis.STAD)).isEqualTo(Map.of(0, "NIEUW GEWIJZIGD", 1, "NIEUW BEEINDIGD", 2, "NIEUW"));
        assertThat(huis.notices.gemeld()).hasSize(2);
        laad(Map.of(BSNS.get(0), EINDIG, BSNS.get(2), JA));
        assertThat(alle(Huis.STAD)).as("nothing changed").hasSize(5);
        assertThat(huis.notices.gemeld()).as("nothing to tell").hasSize(2);
        assertThat(huis.verantwoording.raadplegingen()).hasSize(12);
    }

    @Test
    void anOrganisationIsToldOnceALoad() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(1), JA);
        voeg(ANJA, Huis.STAD, 0);
        werk();
        voeg(ANJA, Huis.STAD, 1);
        werk();

        assertThat(alle(Huis.STAD)).hasSize(2);
        assertThat(huis.notices.gemeld()).hasSize(1);
    }

    @Test
    void doesNothingWithARegisterThatMayNotBeUsedOrAProductThatIsOff() {
        huis.register.zet(BSNS.get(0), JA);
        voegToe(Huis.STAD, 3);
        voeg(DIRK, Huis.DAM, 0);
        huis.register.versheid(Versheid.TE_OUD);

        werk();

        assertThat(huis.verantwoording.raadplegingen()).isEmpty();
        huis.doenMee(Huis.DAM);
        laad(Map.of(BSNS.get(0), JA));
        assertThat(alle(Huis.STAD)).isEmpty();
        assertThat(alle(Huis.DAM)).hasSize(1);
        assertThat(werker.work(taak(Huis.STAD))).isEqualTo(new Result.Done());
        assertThat(alle(Huis.STAD)).isEmpty();
    }

    @Test
    void comparesAClientOnItsDaysOnly() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(1), JA);
        huis.register.zet(BSNS.get(2), JA);
        voeg(Huis.STAD, 0, null, LocalDate.of(2026, 11, 22));
        voeg(Huis.STAD, 1, LocalDate.of(2026, 11, 24), null);
        voeg(Huis.STAD, 2, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23));

        werk();

        assertThat(soorten(Huis.STAD)).isEqualTo(Map.of(2, "NIEUW"));
        assertThat(huis.verantwoording.raadplegingen()).hasSize(1);
        huis.clock.forward(Duration.ofDays(1));
        laad(Map.of(BSNS.get(1), JA, BSNS.get(2), JA));
        assertThat(soorten(Huis.STAD)).isEqualTo(Map.of(1, "NIEUW", 2, "NIEUW"));
    }

    @Test
    void endsTheSameWhereverTheLightsGoOut() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(3), JA);
        huis.register.zet(BSNS.get(6), JA);
        voegToe(Huis.STAD, 7);
        huis.stroom.bij(0, false);
        werk();
        int transacties = huis.stroom.begonnen();
        assertThat(transacties).isGreaterThan(5);
        int nummer = 9000;
        for (int n = 1; n <= transacties; n++) {
            for (boolean na : new boolean[] {false, true}) {
                Organisation gemeente = TestCaller.municipality("GM" + nummer++);
                huis.doenMee(gemeente);
                voegToe(gemeente, 7);
                int voor = huis.verantwoording.raadplegingen().size();
                huis.stroom.bij(n, na);

                werk();

                String waar = "transaction " + n + (na ? " after" : " before") + " its commit";
                assertThat(soorten(gemeente)).as(waar).isEqualTo(Map.of(0, "NIEUW", 3, "NIEUW", 6, "NIEUW"));
                List<Raadpleging> regels = huis.verantwoording.raadplegingen();
                assertThat(regels.subList(voor, regels.size()))
                        .as(waar)
                        .hasSize(7)
                        .extracting(Raadpleging::bsnHash)
                        .doesNotHaveDuplicates();
                assertThat(huis.notices.gemeld().stream()
                                .filter(wie -> wie.startsWith(gemeente.id().value())))
                        .as(waar)
                        .hasSize(1);
            }
        }
    }

    @Test
    void withoutALineThereIsNoSignal() {
        huis.register.zet(BSNS.get(0), JA);
        voegToe(Huis.STAD, 1);
        huis.verantwoording.vol(true);

        huis.tasks.runAll(new Huis.Werkers(werker));

        assertThat(alle(Huis.STAD)).isEmpty();
        huis.verantwoording.vol(false);
        werk();
        assertThat(alle(Huis.STAD)).hasSize(1);
    }

    @Test
    void twoNodesAtOnceSignalOnce() throws Exception {
        BSNS.forEach(bsn -> huis.register.zet(bsn, JA));
        voegToe(Huis.STAD, 7);
        Callable<Result> node =
                () -> new VergelijkClienten(stores, huis.reeks, "wmo-signaal", huis.portaalZonderStroomstoring(), 2, 9)
                        .work(taak(Huis.STAD));

        Together.run(List.of(node, node, node));

        assertThat(alle(Huis.STAD)).hasSize(7).extracting(Signaal::client).doesNotHaveDuplicates();
        assertThat(huis.verantwoording.raadplegingen()).hasSize(7);
        assertThat(huis.notices.gemeld()).hasSize(1);
    }

    @Test
    void twoWhoAddTheSamePersonAtOnceAddOne() throws Exception {
        var ander = new Clienten(
                stores, new Clientlezer(new Vraagcontrole(Huis.DOELEN)), huis.portaalZonderStroomstoring());
        Callable<Boolean> voegToe =
                () -> ander.voegToe(ANJA, Huis.STAD.id(), new Clientgegevens(BSNS.get(0), "z", null, null))
                        .orElseThrow()
                        .nieuw();

        assertThat(Together.run(4, voegToe)).containsOnlyOnce(true);
        assertThat(clienten.aantal(Huis.STAD.id())).isEqualTo(1);
    }

    @Test
    void aFileAddsReplacesAndRemoves() {
        assertThat(bestand(Wijze.TOEVOEGEN, "bsn;kenmerk;begin;eind\n" + regel(0) + "\n" + regel(1) + ";1-12-2026;"))
                .isEqualTo(new Ontvangst.Verwerkt(2, 0, 0));
        assertThat(bestand(Wijze.TOEVOEGEN, regel(0) + ";;2026-12-31\n" + regel(2)))
                .isEqualTo(new Ontvangst.Verwerkt(1, 1, 0));
        assertThat(bestand(Wijze.TOEVOEGEN, regel(0) + ";;2026-12-31")).isEqualTo(new Ontvangst.Verwerkt(0, 0, 0));
        assertThat(bestand(Wijze.VERVANGEN, regel(2) + "\n" + regel(3))).isEqualTo(new Ontvangst.Verwerkt(1, 0, 2));
        assertThat(bestand(
                        Wijze.VERWIJDEREN,
                        BSNS.get(2).value() + "\n" + BSNS.get(5).value()))
                .isEqualTo(new Ontvangst.Verwerkt(0, 0, 1));

        assertThat(clienten.lijst(ANJA, Huis.STAD.id(), "", 10))
                .extracting(Client::kenmerk)
                .containsExactly("z3");
    }

    @Test
    void keepsNothingOfAFileWithAMistake() {
        var ontvangst = (Ontvangst.Afgekeurd) bestand(
                Wijze.VERVANGEN, regel(0) + ";31-02-2026\n" + regel(1) + ";2-1-2026;1-1-2026\n" + regel(2) + ";x");

        assertThat(ontvangst.fouten().eerste())
                .extracting(fout -> fout.soort())
                .containsExactly(Soort.DATUM_ONGELDIG, Soort.DATUM_VOLGORDE, Soort.DATUM_ONGELDIG);
        assertThat(clienten.aantal(Huis.STAD.id())).isZero();
    }

    @Test
    void aReplacedClientKeepsWhatIsKnownOfIt() {
        huis.register.zet(BSNS.get(0), JA);
        voegToe(Huis.STAD, 1);
        werk();

        bestand(Wijze.VERVANGEN, BSNS.get(0).value() + ";anders");
        laad(Map.of(BSNS.get(0), JA));

        assertThat(alle(Huis.STAD)).hasSize(1);
    }

    @Test
    void canBeHandledOnceByWhoMayLookUp() {
        huis.register.zet(BSNS.get(0), JA);
        voegToe(Huis.STAD, 1);
        werk();
        String id = alle(Huis.STAD).get(0).id();

        List<OrganisationId> stad = List.of(Huis.STAD.id());
        assertThat(signalen.handelAf(DIRK, List.of(Huis.DAM.id()), id)).isFalse();
        TestCaller beheerder = TestCaller.person("b").with("instellen", Huis.STAD);
        assertThatThrownBy(() -> signalen.handelAf(beheerder, stad, id)).isInstanceOf(SecurityException.class);
        assertThat(signalen.handelAf(ANJA, stad, "999900006")).isFalse();
        assertThat(signalen.handelAf(ANJA, stad, id)).isTrue();
        Optional<Signaal.Afgehandeld> eerst = alle(Huis.STAD).get(0).afgehandeld();
        huis.clock.forward(Duration.ofHours(1));
        assertThat(signalen.handelAf(Huis.gebruiker("bert", Huis.STAD), stad, id))
                .isTrue();

        assertThat(alle(Huis.STAD).get(0).afgehandeld()).isEqualTo(eerst);
        assertThat(signalen.nieuw(ANJA, Huis.STAD.id(), "", 10)).isEmpty();
        signalen.vergeet("anja");
        assertThat(alle(Huis.STAD).get(0).afgehandeld().orElseThrow().door()).isEmpty();
    }

    @Test
    void countsWhatIsToDoFromMemoryAndSeesWhatAnotherNodeDid() {
        huis.register.zet(BSNS.get(0), JA);
        assertThat(signalen.teDoen(List.of(Huis.STAD, Huis.DAM))).isZero();
        voegToe(Huis.STAD, 1);
        werk();
        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(signalen.teDoen(List.of(Huis.STAD, Huis.DAM))).isEqualTo(1);
        huis.stroom.bij(0, false);
        assertThat(signalen.teDoen(List.of(Huis.STAD))).isEqualTo(1);
        assertThat(huis.stroom.begonnen()).as("no query within a second").isZero();

        var ander = new Signalen(stores, huis.portal);
        ander.handelAf(ANJA, List.of(Huis.STAD.id()), alle(Huis.STAD).get(0).id());

        assertThat(ander.teDoen(List.of(Huis.STAD))).isZero();
        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(signalen.teDoen(List.of(Huis.STAD))).isZero();
    }

    @Test
    void isForItsOwnOrganisationAlone() {
        huis.register.zet(BSNS.get(0), JA);
        voegToe(Huis.STAD, 1);
        voeg(DIRK, Huis.DAM, 0);
        werk();

        List<Client> stad = clienten.lijst(ANJA, Huis.STAD.id(), "", 10);
        List<Client> dam = clienten.lijst(DIRK, Huis.DAM.id(), "", 10);
        assertThat(stad.get(0).bsnHash()).isNotEqualTo(dam.get(0).bsnHash());
        assertThat(clienten.verwijder(DIRK, List.of(Huis.DAM.id()), stad.get(0).id()))
                .isFalse();
        assertThat(clienten.verwijder(ANJA, Huis.STAD.id(), BSNS.get(1))).isFalse();
        assertThatThrownBy(() -> clienten.lijst(DIRK, Huis.STAD.id(), "", 10)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> signalen.nieuw(DIRK, Huis.STAD.id(), "", 10)).isInstanceOf(SecurityException.class);
        assertThat(clienten.verwijder(DIRK, List.of(Huis.DAM.id()), dam.get(0).id()))
                .isTrue();
        assertThat(clienten.aantal(Huis.STAD.id())).isEqualTo(1);
        assertThat(alle(Huis.DAM)).as("stays after its client is gone").hasSize(1);
        assertThat(signalen.bsn(alle(Huis.DAM).get(0))).isEqualTo(BSNS.get(0));
    }

    @Test
    void removesWhatIsOld() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(1), JA);
        voegToe(Huis.STAD, 2);
        werk();
        signalen.handelAf(ANJA, List.of(Huis.STAD.id()), alle(Huis.STAD).get(0).id());
        var job = new VerwijderSignalen(stores, huis.portal);

        huis.clock.forward(Duration.ofDays(90));
        assertThat(job.run(huis.clock)).startsWith("0 signals");
        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(job.run(huis.clock)).isEqualTo("1 signals and 0 clients removed");
        voeg(DIRK, Huis.DAM, 2);
        huis.clock.forward(Duration.ofDays(275));
        assertThat(signalen.teDoen(List.of(Huis.STAD))).isEqualTo(1);
        assertThat(job.run(huis.clock)).isEqualTo("1 signals and 2 clients removed");
        assertThat(alle(Huis.STAD)).isEmpty();
        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(signalen.teDoen(List.of(Huis.STAD)))
                .as("said beside the tab")
                .isZero();
        assertThat(clienten.aantal(Huis.DAM.id())).as("of another").isEqualTo(1);
    }

    @Test
    void filters() {
        huis.register.zet(BSNS.get(0), JA);
        huis.register.zet(BSNS.get(1), JA);
        voegToe(Huis.STAD, 2);
        werk();
        laad(Map.of(BSNS.get(0), JA));

        assertThat(aantal(Optional.of(Signaalsoort.BEEINDIGD), Optional.empty(), ""))
                .isEqualTo(1);
        assertThat(aantal(Optional.empty(), Optional.of(true), "")).isZero();
        assertThat(aantal(Optional.empty(), Optional.of(false), "Z1")).isEqualTo(2);
        assertThat(aantal(Optional.empty(), Optional.empty(), "%")).isZero();
        assertThat(signalen.aantal(Signaalvraag.alles(List.of()), 10)).isZero();
    }

    @Test
    void noBsnStandsInClear() {
        huis.register.zet(BSNS.get(0), JA);
        voegToe(Huis.STAD, 2);
        werk();

        assertThat(Traces.in(huis.database, "wlz_registertoets").of(BSNS.get(0).value()))
                .isEmpty();
    }

    private int aantal(Optional<Signaalsoort> soort, Optional<Boolean> afgehandeld, String kenmerk) {
        return signalen.aantal(new Signaalvraag(List.of(Huis.STAD.id()), soort, afgehandeld, kenmerk), 10);
    }

    private static Task taak(Organisation organisatie) {
        return new Task(organisatie.id(), VergelijkClienten.ALLE, 1, Instant.parse("2026-11-23T09:00:00Z"));
    }

    private static String regel(int i) {
        return BSNS.get(i).value() + ";z" + i;
    }

    private Ontvangst bestand(Wijze wijze, String tekst) {
        return clienten.neemAan(ANJA, Huis.STAD.id(), wijze, new ByteArrayInputStream(tekst.getBytes(UTF_8)));
    }

    private void voegToe(Organisation organisatie, int aantal) {
        for (int i = 0; i < aantal; i++) {
            voeg(Huis.gebruiker("anja", organisatie), organisatie, i);
        }
    }

    private void voeg(TestCaller wie, Organisation organisatie, int i) {
        var unused = clienten.voegToe(wie, organisatie.id(), new Clientgegevens(BSNS.get(i), "z" + i, null, null));
    }

    private void voeg(Organisation organisatie, int i, @Nullable LocalDate begin, @Nullable LocalDate einde) {
        var unused = clienten.voegToe(ANJA, organisatie.id(), new Clientgegevens(BSNS.get(i), "z" + i, begin, einde));
    }

    private void laad(Map<Bsn, Indicatie> nieuw) {
        ladingen++;
        huis.register.wissel(Instant.parse("2026-11-24T04:00:00Z").plus(Duration.ofDays(ladingen)), nieuw);
        huis.portal.transactions().run(() -> naElkeLading.gewisseld(ladingen));
        werk();
    }

    /** Until nothing waits any more. */
    private void werk() {
        while (!huis.tasks.waiting().isEmpty()) {
            huis.tasks.runAll(new Huis.Werkers(werker));
            huis.clock.forward(Duration.ofSeconds(2));
        }
        huis.clock.forward(Duration.ofSeconds(-2));
    }

    private List<Signaal> alle(Organisation organisatie) {
        return signalen.lijst(Signaalvraag.alles(List.of(organisatie.id())), 0, 100);
    }

    /** By the number of the client, in order. */
    private Map<Integer, String> soorten(Organisation organisatie) {
        List<Signaal> alle = new ArrayList<>(alle(organisatie));
        alle.sort(Comparator.comparing(Signaal::peilmoment));
        return alle.stream()
                .collect(Collectors.toMap(
                        signaal -> BSNS.indexOf(signalen.bsn(signaal)),
                        signaal -> signaal.soort().name(),
                        (eerst, dan) -> eerst + " " + dan));
    }
}
