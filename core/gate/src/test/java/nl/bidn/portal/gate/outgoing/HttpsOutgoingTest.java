// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Outgoing.NotReached;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings, and the addresses that are really called. */
class HttpsOutgoingTest extends OutgoingBase {
    @TempDir
    private Path folder;

    @Test
    void connectsToTheAddressThatWasCheckedAndAsksForItOnce() throws Exception {
        var asked = new AtomicInteger();
        var moving = outgoing(host ->
                new InetAddress[] {asked.getAndIncrement() == 0 ? TestKeys.here() : InetAddress.getByName("192.0.2.1")
                });
        try (var partner =
                Partner.secure(AUTHORITY.signs("CN=partner", "partner.test").server(AUTHORITY), Partner.echo())) {
            for (int i = 0; i < 3; i++) {
                Integer status = moving.post(call(partner.at("partner.test", "/"), "a"), answer -> answer.status());
                assertThat(status).isEqualTo(200);
            }
            assertThat(asked).hasValue(1);
            assertThat(partner.connections).hasValue(1);
        } finally {
            moving.close();
        }
    }

    @Test
    void triesTheOtherAddressesOfAHost() throws Exception {
        var two = outgoing(host -> new InetAddress[] {InetAddress.getByName("127.0.0.2"), TestKeys.here()});
        try (var partner = partner(Partner.echo())) {
            Integer status = two.post(call(partner.address(), "a"), answer -> answer.status());
            assertThat(status).isEqualTo(200);
        } finally {
            two.close();
        }
    }

    @Test
    void speaksPlainHttpInTheSandboxAlone() throws Exception {
        try (var partner = Partner.plain(Partner.echo())) {
            assertThat(post(call(partner.address(), "a"))).isEqualTo("200 a");
            assertThat(post(call(partner.address(), "b"))).isEqualTo("200 b");
            assertThat(partner.connections).hasValue(1);

            var production = production();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> production.post(call(partner.address(), "a"), answer -> answer.status()));
            production.close();
        }
    }

    @Test
    void inProductionNothingHereIsCalled() throws Exception {
        var production = production();
        try (var partner = partner(Partner.echo())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> production.post(call(partner.address(), "a"), answer -> answer.status()));
            assertThatIllegalArgumentException().isThrownBy(() -> production.check(partner.address()));
            assertThat(partner.connections).hasValue(0);
        } finally {
            production.close();
        }
    }

    private HttpsOutgoing production() throws Exception {
        var own = AUTHORITY.signs("CN=portaal", "portaal.test");
        var environment = TestEnvironment.production()
                .with(
                        "outgoing.keystore",
                        TestKeys.save(own.store(), folder, "own").toString())
                .with("outgoing.keystore.password", "wachtwoord")
                .with(
                        "outgoing.truststore",
                        TestKeys.save(AUTHORITY.trusted(), folder, "trust").toString())
                .with("outgoing.truststore.password", "wachtwoord");
        var production = new HttpsOutgoing(environment);
        assertThat(production.certificate()).isEqualTo(own.certificate());
        return production;
    }

    @Test
    void withoutAKeyNobodyIsReached() {
        var keyless = new HttpsOutgoing(TestEnvironment.production());
        var address = URI.create("https://partner.test");

        assertThat(keyless.flaw()).isEqualTo("portal.outgoing.keystore is not set");
        assertThatThrownBy(() -> keyless.post(call(address, "a"), answer -> answer.status()))
                .isInstanceOf(NotReached.class);
        assertThatIllegalStateException().isThrownBy(keyless::certificate);
        var probe = new OutgoingProbe(keyless, FixedClock.at("2026-11-26T09:00:00Z"));
        assertThat(probe.check()).isEqualTo(Health.degraded("not set up: portal.outgoing.keystore is not set"));
        keyless.close();
    }

    @Test
    void aStoreThatIsNotRightIsTold() throws Exception {
        var file = TestKeys.save(AUTHORITY.trusted(), folder, "leeg").toString();
        assertThat(flaw(TestEnvironment.production().with("outgoing.keystore", file)))
                .isEqualTo("portal.outgoing.keystore.password.file is not set, or cannot be read");
        assertThat(flaw(TestEnvironment.production()
                        .with("outgoing.keystore", file)
                        .with("outgoing.keystore.password", "wachtwoord")))
                .endsWith("leeg.p12 must hold one key with its certificate, and holds 0");
        assertThat(flaw(TestEnvironment.production()
                        .with("outgoing.keystore", file)
                        .with("outgoing.keystore.password", "ander")))
                .endsWith("cannot be opened with the password that belongs to it");
        assertThat(flaw(TestEnvironment.sandbox().in(folder))).endsWith("outgoing.p12 of the sandbox is not there");
    }

    private static String flaw(TestEnvironment environment) {
        var outgoing = new HttpsOutgoing(environment);
        outgoing.close();
        return outgoing.flaw();
    }

    @Test
    void theProbeWarnsBeforeOurCertificateExpires() {
        var end = outgoing.certificate().getNotAfter().toInstant();
        var clock = FixedClock.at("2026-11-26T09:00:00Z");
        var probe = new OutgoingProbe(outgoing, clock);

        clock.moveTo(end.minus(Duration.ofDays(61)));
        assertThat(probe.check())
                .isEqualTo(Health.ok("certificate of the portal (outgoing.keystore) expires in 61 days"));
        clock.moveTo(end.minus(Duration.ofDays(30)));
        assertThat(probe.check())
                .isEqualTo(Health.degraded(
                        "certificate of the portal (outgoing.keystore) expires in 30 days (warned at 30)"));
        clock.moveTo(end.plusSeconds(1));
        assertThat(probe.check().detail()).contains("has expired");
    }

    @Test
    void afterItsEndItKeepsNoLine() throws Exception {
        var left = new CountDownLatch(1);
        try (var partner = partner(request -> {
            request.answer(200, request.content());
            int unusedEnd = request.in().read();
            left.countDown();
            return false;
        })) {
            post(call(partner.address(), "a"));
            outgoing.close();

            assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> post(call(partner.address(), "a"))).isInstanceOf(NotReached.class);
        }
    }
}
