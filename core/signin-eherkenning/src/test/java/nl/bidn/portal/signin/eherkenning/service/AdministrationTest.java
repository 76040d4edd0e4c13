// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Binding;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.BrokerImport;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Metadata;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers, certificates and settings, as operators meet them. */
class AdministrationTest {
    @Test
    void whatIsNotNamedStaysAsItIs() {
        try (var room = new Room(TestDatabase.derby())) {
            room.administration.importBroker(
                    new BrokerImport(
                            Metadata.good(),
                            Keys.of("hm").pem(),
                            null,
                            null,
                            "Andere naam",
                            Binding.REDIRECT,
                            "application/soap+xml",
                            true,
                            false,
                            false,
                            3),
                    "test");
            assertThat(room.brokers.choices()).isEmpty();
            room.administration.importBroker(
                    new BrokerImport(
                            Metadata.good(), Keys.of("hm").pem(), null, null, null, null, null, null, null, true, null),
                    "test");
            assertThat(room.administration.brokers()).singleElement().satisfies(broker -> {
                assertThat(broker.id()).isEqualTo("voorbeeld");
                assertThat(broker.name()).isEqualTo("Andere naam");
                assertThat(broker.binding()).isEqualTo(Binding.REDIRECT);
                assertThat(broker.contentType()).isEqualTo("application/soap+xml");
                assertThat(broker.certificates()).hasSize(2);
            });
            assertThat(room.signIns
                            .begin("voorbeeld", "ZORG", new Tokens().next())
                            .orElseThrow()
                            .fields())
                    .isEmpty();
            assertThat(room.audit.actions()).containsExactly("makelaar-ingelezen", "makelaar-ingelezen");
        }
    }

    @Test
    void refusesWithAClearLine() {
        try (var room = new Room(TestDatabase.derby())) {
            var desk = room.administration;
            assertThatThrownBy(() -> desk.importBroker(
                            BrokerImport.of(Metadata.good(), Keys.of("evil").pem(), "x", "X"), "test"))
                    .hasMessageContaining("not signed with that certificate");
            assertThatThrownBy(() -> desk.importBroker(
                            BrokerImport.of(Metadata.good(), Keys.of("hm").pem(), "anders", "X"), "test"))
                    .hasMessage("This broker is there already, as voorbeeld");
            assertThatThrownBy(() -> desk.importBroker(BrokerImport.of("<x/>", "geen PEM", "x", "X"), "test"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(room.audit.actions())
                    .containsExactly("makelaar-geweigerd", "makelaar-geweigerd", "makelaar-geweigerd");
            assertThat(room.audit.lines()).allMatch(line -> line.outcome() == Outcome.REFUSED);
            assertThat(room.audit.lines().stream().map(line -> line.detail()))
                    .containsExactly(
                            "SIGNATURE_INVALID makelaar x door test",
                            "TAKEN makelaar anders door test",
                            "CERTIFICATE makelaar x door test");
            assertThatThrownBy(() -> desk.removeBroker("onbekend", "test")).hasMessage("There is no broker onbekend");
            assertThatThrownBy(() -> desk.fetch(URI.create("http://makelaar.test/")))
                    .hasMessageContaining("https");
        }
    }

    @Test
    void doesNotPutABrokerInThePlaceOfAnother() {
        try (var room = new Room(TestDatabase.derby())) {
            var other = Metadata.signed(
                    Metadata.unsigned(Metadata.key("signing", "hm-1", Keys.of("hm")), Metadata.SSO, Metadata.RESOLVE)
                            .replace(Reply.HM, "urn:etoegang:HM:00000099000000007777:entities:9001"),
                    Keys.of("hm"));
            for (String id : new String[] {null, "voorbeeld"}) {
                assertThatThrownBy(() -> room.administration.importBroker(
                                BrokerImport.of(other, Keys.of("hm").pem(), id, "Voorbeeld"), "test"))
                        .hasMessage("There is a broker voorbeeld already, with another EntityID; remove it first");
            }
            assertThat(room.administration.brokers())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.entityId()).isEqualTo(Reply.HM));
        }
    }

    @Test
    void theCatalogueNamesServicesAndBrokers() {
        try (var room = new Room(TestDatabase.derby())) {
            var catalogue = Dom.parse(room.administration.catalogue());
            assertThat(Dom.all(catalogue, "ServiceDefinition")).hasSize(2);
            assertThat(Dom.find(catalogue, "HerkenningsmakelaarId").getTextContent())
                    .isEqualTo("00000099000000002000");
            assertThat(Dom.find(catalogue, "SSOSupport").getTextContent()).isEqualTo("false");
        }
    }

    @Test
    void warnsBeforeCertificatesExpire() {
        try (var room = new Room(TestDatabase.derby())) {
            var probe = new CertificatesProbe(room.identity, room.brokers, room.clock);
            assertThat(probe.check()).isEqualTo(Health.ok("certificate of the portal (keystore) expires in 401 days"));
            room.clock.moveTo(Instant.parse("2027-11-20T00:00:00Z"));
            assertThat(probe.check())
                    .isEqualTo(Health.degraded("certificate of the portal (keystore) expires in 42 days (warned at 60),"
                            + " of broker voorbeeld (metadata) expires in 42 days (warned at 60),"
                            + " of broker voorbeeld (signing) expires in 42 days (warned at 60)"));
            room.clock.moveTo(Instant.parse("2027-12-28T00:00:00Z"));
            assertThat(probe.check().detail()).contains("warned at 7");
            var end = Keys.of("dv").certificate().getNotAfter().toInstant();
            room.clock.moveTo(end.minusSeconds(1));
            assertThat(probe.check().detail()).contains("expires in 0 days");
            room.clock.moveTo(end.plusSeconds(1));
            assertThat(probe.check().detail()).contains("has expired");
            room.administration.removeBroker("voorbeeld", "test");
            assertThat(probe.check().detail()).contains("no broker is active");
        }
    }

    /** Each key that is used has a day of its own here, and is named when that comes near. */
    @Test
    void warnsOfEachKeyThatIsUsed() {
        try (var room = new Room(TestDatabase.derby())) {
            room.keystore("tls.keystore", until("line", "2027-02-01"));
            room.keystore("keystore", until("dv", "2027-06-01"));
            room.keystore("next.keystore", until("dv-next", "2027-08-01"));
            var pinned = until("pin", "2027-03-01");
            var early = Metadata.key("signing", "hm-1", until("hm", "2027-02-01"));
            var late = Metadata.key("signing", "hm-2", until("hm-2", "2027-05-01"));
            room.administration.importBroker(
                    BrokerImport.of(
                            Metadata.signed(Metadata.unsigned(early + late, Metadata.SSO, Metadata.RESOLVE), pinned),
                            pinned.pem(),
                            "voorbeeld",
                            "Voorbeeld"),
                    "test");
            var identity = new Identity(room.environment, room.clock);
            var probe = new CertificatesProbe(identity, room.brokersFor(identity), room.clock);
            assertThat(probe.check())
                    .isEqualTo(Health.ok("certificate of the portal (tls.keystore) expires in 67 days"));
            var warned = List.of(
                    "the portal (tls.keystore)",
                    "broker voorbeeld (metadata)",
                    "broker voorbeeld (signing)",
                    "the portal (keystore)",
                    "the portal (next.keystore)");
            var ends = List.of("2027-02-01", "2027-03-01", "2027-05-01", "2027-06-01", "2027-08-01");
            for (int i = 0; i < ends.size(); i++) {
                room.clock.moveTo(Instant.parse(ends.get(i) + "T00:00:00Z").minus(Duration.ofDays(7)));
                assertThat(probe.check().status()).isEqualTo(Health.Status.DEGRADED);
                assertThat(probe.check().detail()).contains(warned.get(i) + " expires in 7 days (warned at 7)");
            }
            assertThat(probe.check().detail())
                    .startsWith("certificate of the portal (tls.keystore) has expired (warned at 7), of ");
        }
    }

    private static Keys until(String name, String end) {
        return Keys.of(name, 2048, "2026-01-01T00:00:00Z", end + "T00:00:00Z");
    }

    @Test
    void theSandboxMakesItsOwnKeyOnce(@TempDir Path folder) {
        try (var room = new Room(TestDatabase.derby())) {
            var environment = TestEnvironment.sandbox().in(folder);
            var first = new Identity(environment, room.clock);
            assertThat(first.ready()).isTrue();
            assertThat(first.setup().entityId()).isEqualTo("urn:etoegang:DV:00000099000000001000:entities:9000");
            assertThat(new Identity(environment, room.clock).key().name())
                    .isEqualTo(first.key().name());
        }
    }

    @Test
    void withoutAServiceThereIsNothingToChoose() {
        try (var room = new Room(TestDatabase.derby())) {
            room.environment.without("eherkenning.service.zorg.uuid").without("eherkenning.service.schulden.uuid");
            var identity = new Identity(room.environment, room.clock);
            var brokers = room.brokersFor(identity);
            assertThat(identity.ready()).isTrue();
            assertThat(brokers.choices()).isEmpty();
            assertThat(brokers.active("voorbeeld")).isEmpty();
            assertThat(new CertificatesProbe(identity, brokers, room.clock)
                            .check()
                            .detail())
                    .contains("no service has a UUID");
        }
    }

    @Test
    void withoutSettingsThereIsNoWayIn() {
        try (var room = new Room(TestDatabase.derby())) {
            var none = new Identity(TestEnvironment.production(), room.clock);
            assertThat(none.domains()).isEmpty();
            assertThat(none.flaw()).contains("portal.eherkenning.oin");
            assertThat(new CertificatesProbe(none, room.brokers, room.clock)
                            .check()
                            .status())
                    .isEqualTo(Health.Status.DEGRADED);
            room.environment.with("eherkenning.next.keystore", "weg.p12");
            room.environment.with("eherkenning.next.keystore.password", "geheim");
            var withoutNext = new Identity(room.environment, room.clock);
            assertThat(withoutNext.ready()).isTrue();
            assertThat(new CertificatesProbe(withoutNext, room.brokers, room.clock).check())
                    .isEqualTo(Health.degraded("not set up: " + withoutNext.flaw()));
            room.environment.without("eherkenning.next.keystore");
            room.environment.with("eherkenning.skew", "61");
            assertThat(new Identity(room.environment, room.clock).flaw()).contains("portal.eherkenning.skew");
            room.environment.with("eherkenning.skew", "60");
            room.environment.with("eherkenning.service.schulden.uuid", "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1001");
            assertThat(new Identity(room.environment, room.clock).flaw()).contains("same index or UUID");
            room.environment.without("eherkenning.service.schulden.uuid");
            room.environment.with("eherkenning.tls.truststore", "ver.p12");
            room.environment.with("eherkenning.tls.truststore.password", "geheim");
            var withoutLine = new Identity(room.environment, room.clock);
            assertThat(withoutLine.ready()).isFalse();
            assertThat(withoutLine.flaw()).contains("ver.p12");
            room.environment.without("eherkenning.tls.truststore");
            assertThat(new Identity(room.environment, room.clock).ready()).isTrue();
            room.environment.with("eherkenning.keystore.password", "fout");
            assertThat(new Identity(room.environment, room.clock).ready()).isFalse();
        }
    }
}
