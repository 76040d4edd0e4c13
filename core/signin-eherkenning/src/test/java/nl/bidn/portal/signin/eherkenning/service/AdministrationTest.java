// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import nl.bidn.portal.api.Health;
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
                            .begin("voorbeeld", "ZORG", Handles.fresh())
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
            assertThat(probe.check().status()).isEqualTo(Health.Status.OK);
            room.clock.moveTo(Instant.parse("2027-11-20T00:00:00Z"));
            assertThat(probe.check())
                    .isEqualTo(Health.degraded("certificate of the portal expires in 42 days (warned at 60)"));
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
