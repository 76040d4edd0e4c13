// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.time.Clock;
import java.time.Duration;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.identity.AddressLimit;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells audit and log who was not let in: one line each, up to a hundred from one address in ten minutes. That is far more
 * than a municipality behind one address has, and nobody fills the audit by calling an address that is open to all. What
 * comes beyond is left out; a line tells how many, each time that number has doubled. To be called in a transaction.
 */
final class Refusals {
    static final int TOLD = 100;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Audit audit;
    private final Clock clock;
    private final AddressLimit addresses = new AddressLimit(TOLD, WINDOW);

    Refusals(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void tell(Reason reason, String broker, String address) {
        int leftOut = addresses.count(address, clock.instant()) - TOLD;
        if (leftOut <= 0) {
            log(reason, broker);
            audit.record(null, "inloggen-eherkenning-geweigerd", Outcome.REFUSED, null, reason + " makelaar " + broker);
        } else if (Integer.bitCount(leftOut) == 1) {
            LOG.warn("Signing in with eHerkenning is refused again and again from one address; left out: {}", leftOut);
            audit.record(null, "inloggen-eherkenning-weggelaten", Outcome.REFUSED, null, "aantal " + leftOut);
        }
    }

    private static void log(Reason reason, String broker) {
        if (reason == Reason.CANCELLED) {
            LOG.info("Signing in with eHerkenning was cancelled at broker {}", broker);
        } else {
            LOG.warn("Signing in with eHerkenning was refused at broker {}: {}", broker, reason);
        }
    }
}
