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
 * Whether people can sign in with eHerkenning, and for how long: warns 60, 30 and 7 days before a certificate of ours or of a
 * broker expires. A broker that has a second certificate for later does not count by its first.
 */
@Component(property = "portal.room=signin-eherkenning")
public final class CertificatesProbe implements Probe {
    private static final List<Integer> STEPS = List.of(7, 30, 60);

    private record Dated(String whose, long days) {}

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
        var first = dates().stream().min(Comparator.comparingLong(Dated::days)).orElseThrow();
        var line = "certificate of " + first.whose()
                + (first.days() < 0 ? " has expired" : " expires in " + first.days() + " days");
        return STEPS.stream()
                .filter(step -> first.days() <= step)
                .findFirst()
                .map(step -> Health.degraded(line + " (warned at " + step + ")"))
                .orElseGet(() -> Health.ok(line));
    }

    private List<Dated> dates() {
        var all = new ArrayList<Dated>();
        all.add(new Dated("the portal", days(identity.published().certificate(), clock)));
        for (Brokers.Broker broker : brokers.all()) {
            if (broker.kept().active()) {
                var latest = broker.metadata().keys().stream()
                        .map(BrokerKey::certificate)
                        .mapToLong(certificate -> days(certificate, clock))
                        .max()
                        .orElse(-1);
                all.add(new Dated("broker " + broker.id(), latest));
            }
        }
        return all;
    }

    /** Whole days that it lasts; below zero from the moment at which it has expired. */
    static long days(X509Certificate certificate, Clock clock) {
        return Math.floorDiv(
                Duration.between(clock.instant(), certificate.getNotAfter().toInstant())
                        .toSeconds(),
                Duration.ofDays(1).toSeconds());
    }
}
