// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.signin.eherkenning.message.BrokerKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether people can sign in with eHerkenning, and for how long: warns 60, 30 and 7 days before a certificate that is used
 * expires, and names each: ours by the setting, those of a broker by what they are for. A broker that has a second one for
 * later does not count by its first.
 */
@Component(property = "portal.room=signin-eherkenning")
public final class CertificatesProbe implements Probe {
    private static final List<Integer> STEPS = List.of(7, 30, 60);

    private record Dated(String whose, long days) {
        @Override
        public String toString() {
            return whose + (days < 0 ? " has expired" : " expires in " + days + " days");
        }
    }

    private final Identity identity;
    private final Brokers brokers;
    private final Clock clock;

    @Activate
    public CertificatesProbe(@Reference Identity identity, @Reference Brokers brokers, @Reference Clock clock) {
        this.identity = identity;
        this.brokers = brokers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "eherkenning";
    }

    @Override
    public Health check() {
        if (!identity.flaw().isEmpty()) {
            return Health.degraded("not set up: " + identity.flaw());
        }
        if (identity.domains().isEmpty()) {
            return Health.degraded("not set up: no service has a UUID; see portal.eherkenning.service");
        }
        if (brokers.choices().isEmpty()) {
            return Health.degraded("no broker is active; see portal:broker-import");
        }
        var dates = dates();
        var due = dates.stream()
                .filter(dated -> dated.days() <= STEPS.get(STEPS.size() - 1))
                .map(CertificatesProbe::warning)
                .toList();
        return due.isEmpty()
                ? Health.ok("certificate of " + dates.get(0))
                : Health.degraded("certificate of " + String.join(", of ", due));
    }

    private static String warning(Dated dated) {
        var step =
                STEPS.stream().filter(days -> dated.days() <= days).findFirst().orElseThrow();
        return dated + " (warned at " + step + ")";
    }

    /** Those that go first, first. */
    private List<Dated> dates() {
        var all = new ArrayList<Dated>();
        all.add(dated("the portal (keystore)", identity.key().certificate()));
        identity.next().ifPresent(next -> all.add(dated("the portal (next.keystore)", next.certificate())));
        identity.shown().forEach(certificate -> all.add(dated("the portal (tls.keystore)", certificate)));
        for (Brokers.Broker broker : brokers.all()) {
            if (broker.kept().active()) {
                all.add(latest("broker " + broker.id() + " (metadata)", broker.pinned()));
                all.add(latest(
                        "broker " + broker.id() + " (signing)",
                        broker.metadata().keys().stream()
                                .map(BrokerKey::certificate)
                                .toList()));
            }
        }
        all.sort(Comparator.comparingLong(Dated::days));
        return all;
    }

    private Dated dated(String whose, X509Certificate certificate) {
        return new Dated(whose, days(certificate, clock));
    }

    private Dated latest(String whose, List<X509Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> dated(whose, certificate))
                .max(Comparator.comparingLong(Dated::days))
                .orElseGet(() -> new Dated(whose, -1));
    }

    /** Whole days that it lasts; below zero from the moment at which it has expired. */
    static long days(X509Certificate certificate, Clock clock) {
        return Math.floorDiv(
                Duration.between(clock.instant(), certificate.getNotAfter().toInstant())
                        .toSeconds(),
                Duration.ofDays(1).toSeconds());
    }
}
