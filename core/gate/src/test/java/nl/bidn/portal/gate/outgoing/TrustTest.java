// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import nl.bidn.portal.api.Outgoing.NotReached;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is who on a line. */
class TrustTest extends OutgoingBase {
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theOtherSideSeesWhoWeAre(String protocol) throws Exception {
        var seen = new AtomicReference<X509Certificate>();
        var suite = new AtomicReference<String>();
        try (var partner = Partner.secure(
                SERVER.server(AUTHORITY),
                request -> {
                    seen.set(request.caller());
                    suite.set(((SSLSocket) request.line()).getSession().getCipherSuite());
                    return request.answer(200, request.content());
                },
                protocol)) {
            assertThat(post(call(partner.address(), "hallo"))).isEqualTo("200 hallo");
            assertThat(partner.protocols).containsExactly(protocol);
        }
        assertThat(seen.get()).isEqualTo(outgoing.certificate());
        assertThat(outgoing.certificate().getSubjectX500Principal().getName("RFC1779"))
                .contains(TestKeys.OIN);
        assertThat(suite.get()).doesNotContain("_CBC_");
    }

    @Test
    void olderProtocolsAreNotSpoken() throws Exception {
        try (var partner = Partner.secure(SERVER.server(AUTHORITY), Partner.echo(), "TLSv1.1")) {
            assertRefused(partner, null);
        }
    }

    @Test
    void whoWasNotSignedByAnAuthorityIsRefused() throws Exception {
        try (var partner = with(TestKeys.alone("localhost"))) {
            assertRefused(partner, null);
        }
    }

    @Test
    void theCertificateThatWasAgreedIsEnough() throws Exception {
        var keys = TestKeys.alone("localhost");
        try (var partner = with(keys)) {
            assertThat(post(pinned(partner.address(), keys.certificate()))).isEqualTo("200 a");
        }
        var signed = TestKeys.authority("andere autoriteit").signs("CN=partner", "localhost");
        try (var partner = with(signed)) {
            assertThat(post(pinned(partner.address(), signed.certificate()))).isEqualTo("200 a");
        }
    }

    @Test
    void soIsTheOneThatSignedIt() throws Exception {
        var middle = TestKeys.authority("wortel").signsAuthority("tussen");
        var keys = middle.signs("CN=partner", "localhost");
        try (var partner = with(keys)) {
            assertThat(post(pinned(partner.address(), middle.certificate()))).isEqualTo("200 a");
        }
    }

    @Test
    void butNotTheOneBeyondThat() throws Exception {
        var root = TestKeys.authority("wortel");
        var keys = root.signsAuthority("tussen").signs("CN=partner", "localhost");
        try (var partner = with(keys)) {
            assertRefused(partner, root.certificate());
        }
    }

    @Test
    void anotherThanTheAgreedOneIsRefusedAlsoIfAnAuthoritySignedIt() throws Exception {
        try (var partner = with(SERVER)) {
            assertRefused(partner, AUTHORITY.signs("CN=partner", "localhost").certificate());
            assertRefused(partner, TestKeys.alone("localhost").certificate());
        }
    }

    /** Its key is in the hands of somebody else, who may not hand out certificates by it. */
    @Test
    void anAgreedCertificateThatIsNoAuthorityCannotSign() throws Exception {
        var agreed = AUTHORITY.signs("CN=partner", "localhost");
        try (var partner = with(agreed.signs("CN=ander", "localhost"))) {
            assertRefused(partner, agreed.certificate());
        }
    }

    @Test
    void aLineOfOneTrustIsNotUsedInAnother() throws Exception {
        try (var partner = with(SERVER)) {
            assertThat(post(call(partner.address(), "a"))).isEqualTo("200 a");
            assertRefused(partner, TestKeys.alone("localhost").certificate());
            assertThat(post(pinned(partner.address(), SERVER.certificate()))).isEqualTo("200 a");
            assertThat(partner.requests).hasValue(2);
        }
    }

    @Test
    void theNameInTheCertificateIsThatOfTheHost() throws Exception {
        var elsewhere = AUTHORITY.signs("CN=localhost", "elders.test");
        try (var partner = with(elsewhere)) {
            assertRefused(partner, null);
            assertRefused(partner, elsewhere.certificate());
            var found = outgoing(host -> new InetAddress[] {TestKeys.here()});
            assertThat(found.<Integer>post(call(partner.at("elders.test", "/"), "a"), answer -> answer.status()))
                    .isEqualTo(200);
            found.close();
        }
        try (var partner = with(AUTHORITY.signs("CN=partner", "127.0.0.1"))) {
            assertThat(post(call(partner.at("127.0.0.1", "/"), "a"))).isEqualTo("200 a");
        }
    }

    @Test
    void whatHasExpiredIsRefused() throws Exception {
        var expired = AUTHORITY.signsExpired("CN=partner", "localhost");
        try (var partner = with(expired)) {
            assertRefused(partner, null);
            assertRefused(partner, expired.certificate());
        }
    }

    private static Partner with(TestKeys keys) throws Exception {
        return Partner.secure(keys.server(AUTHORITY), Partner.echo());
    }

    private void assertRefused(Partner partner, @Nullable X509Certificate agreed) {
        int before = partner.requests.get();
        assertThatThrownBy(
                        () -> post(agreed == null ? call(partner.address(), "a") : pinned(partner.address(), agreed)))
                .isInstanceOf(NotReached.class)
                .hasMessageContaining("no line to localhost: SSL");
        assertThat(partner.requests).hasValue(before);
    }
}
