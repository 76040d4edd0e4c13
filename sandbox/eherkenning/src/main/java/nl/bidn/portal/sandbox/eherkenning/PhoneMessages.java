// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import org.osgi.annotation.versioning.ConsumerType;

/** Where the simulated suppliers send their texts and calls; the mailbox of the sandbox implements it. For any thread. */
@ConsumerType
public interface PhoneMessages {
    /** How a message reaches somebody. */
    enum Kind {
        SMS,
        CALL
    }

    /** @throws RuntimeException if it can't be kept; the supplier's page then says that it could not be sent */
    void send(Kind kind, String to, String subject, String text);
}
