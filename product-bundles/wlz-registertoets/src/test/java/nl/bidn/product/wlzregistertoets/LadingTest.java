// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.lijst.Uitslag;
import nl.bidn.product.wlzregistertoets.service.register.Grenzen;
import nl.bidn.product.wlzregistertoets.service.register.LaadRegister;
import nl.bidn.product.wlzregistertoets.service.register.RegisterKopie;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientlezer;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalvraag;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;
import nl.bidn.product.wlzregistertoets.store.JpaRaadplegingStore;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The CIZ delivers, and municipalities hear of it: all parts of the product, with nothing in place of the register. */
class LadingTest {
    private static final List<Bsn> BSNS = Bsns.reeks(3);
    private static final TestCaller ANJA = Huis.gebruiker("anja", Huis.STAD);
    private static final TestCaller CIZ =
            TestCaller.system("00000099000000002000").with("leveren", Registeropstelling.CIZ);

    @ParameterizedTest
    @EnumSource
    void aNewRegisterGivesSignalsAndHasListsGoOn(Engine engine) throws IOException {
        try (var database = engine.open()) {
            var opstelling = new Opstelling(database);
            opstelling.volg(0);
            opstelling.volg(1);
            Lijst lijst = opstelling.lever();
            opstelling.werk();
            assertThat(opstelling.signalen()).as("there is no register yet").isEmpty();

            opstelling.lading("a", 0);
            assertThat(opstelling.soorten()).containsExactly("0 NIEUW");
            assertThat(opstelling.uitslagen(lijst)).containsExactly("JA", "NEE", "NEE");
            opstelling.clock.forward(Duration.ofDays(1));
            opstelling.lading("b", 1, 2);

            assertThat(opstelling.soorten()).containsExactlyInAnyOrder("0 NIEUW", "0 BEEINDIGD", "1 NIEUW");
            assertThat(opstelling.meldingen.gemeld()).hasSize(2);
            assertThat(opstelling.verantwoording.regels()).hasSize(3 + 2 + 2);
            assertThat(opstelling.raadplegingen()).isEqualTo(3 + 2 + 2);
        }
    }

    private static final class Opstelling {
        private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
        private final TestDatabase database;
        private final NepVerantwoording verantwoording;
        private final NepMeldingen meldingen;
        private final TestTasks tasks;
        private final Clienten clienten;
        private final Signalen signalen;
        private final Lijsten lijsten;
        private final Registerleveringen leveringen;
        private final Huis.Werkers werkers;

        Opstelling(TestDatabase database) {
            this.database = database;
            var em = database.unit("wlz-registertoets", LadingTest.class.getClassLoader());
            verantwoording = new NepVerantwoording(database.transactions());
            meldingen = new NepMeldingen(database.transactions());
            tasks = new TestTasks(database.transactions(), clock);
            Portal portal = portal(meldingen);
            var registers = new RegisterStores(em);
            var register = new RegisterKopie(registers.register(), Grenzen.GEWOON, portal.secrecy(), clock);
            var raadplegingen = new JpaRaadplegingStore(em);
            var controle = new Vraagcontrole(Huis.DOELEN);
            var toetsen = new Toetsen(register, raadplegingen, controle, portal);
            var stores = new JpaLijstStores(em);
            var deel = new Lijstdeel(
                    stores,
                    Huis.DOELEN,
                    new Reeks(register, raadplegingen, toetsen, portal),
                    (caller, organisation, address) -> Optional.empty(),
                    portal);
            clienten = new Clienten(stores.signalen(), new Clientlezer(controle), portal);
            signalen = new Signalen(stores.signalen(), portal);
            lijsten = new Lijsten(stores.lijsten(), new Lijstlezer(controle), Huis.DOELEN, portal);
            leveringen = new Registerleveringen(registers.leveringen(), portal);
            var lader = new LaadRegister(
                    registers.register(), registers.leveringen(), Grenzen.GEWOON, deel.naWissel(), portal);
            werkers = new Huis.Werkers(
                    lader, deel.workers().get(0), deel.workers().get(1));
        }

        private Portal portal(Notices notices) {
            return new Portal(
                    database.transactions(),
                    database.vault("wlz-registertoets"),
                    database.secrecy("wlz-registertoets"),
                    new RecordingAudit(),
                    verantwoording,
                    notices,
                    tasks,
                    new TestSettings(),
                    TestDirectory.of(Huis.STAD, Registeropstelling.CIZ),
                    new TestParticipation(Set.of(Huis.STAD.id())),
                    clock);
        }

        void volg(int i) {
            var unused = clienten.voegToe(ANJA, Huis.STAD.id(), new Clientgegevens(BSNS.get(i), "", null, null));
        }

        Lijst lever() {
            String bestand = String.join("\n", BSNS.stream().map(Bsn::value).toList());
            return ((Lijsten.Ontvangst.Aangenomen) lijsten.neemAan(
                            ANJA,
                            Huis.STAD.id(),
                            "wmo-aanvraag",
                            "",
                            new ByteArrayInputStream(bestand.getBytes(UTF_8))))
                    .lijst();
        }

        /** The CIZ delivers a register in which these have an indication. */
        void lading(String id, Integer... wie) throws IOException {
            List<String> regels = List.of(wie).stream()
                    .map(i -> Registerbestand.persoon(BSNS.get(i).value(), 'J'))
                    .toList();
            byte[] bestand = Registerbestand.van(clock.instant(), regels).getBytes(UTF_8);
            leveringen.begin(CIZ, id);
            leveringen.deel(CIZ, id, 1, false, new ByteArrayInputStream(bestand));
            leveringen.sluit(CIZ, id, 1);
            werk();
        }

        void werk() {
            tasks.runAll(werkers);
        }

        List<Signaal> signalen() {
            return signalen.lijst(Signaalvraag.alles(List.of(Huis.STAD.id())), 0, 10);
        }

        List<String> soorten() {
            return signalen().stream()
                    .map(signaal -> BSNS.indexOf(signalen.bsn(signaal)) + " " + signaal.soort())
                    .toList();
        }

        List<String> uitslagen(Lijst lijst) throws IOException {
            return lijsten.neemMee(ANJA, lijst.id()).orElseThrow().volgende().stream()
                    .map(Uitslag::status)
                    .map(Enum::name)
                    .toList();
        }

        int raadplegingen() {
            return database.sql().call(connection -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT COUNT(*) FROM wlz_registertoets.raadpleging")) {
                    rows.next();
                    return rows.getInt(1);
                }
            });
        }
    }
}
