// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Mail that will be sent. A service of this room. Takes part in the transaction of the thread: what is committed is sent,
 * again and again until the mail server took it or the tries are used up (then it is a dead letter, shown at the console).
 */
@ProviderType
public interface Outbox {
    /** A mail in plain text; no BSN, no content of a product. {@code kind} is a stable name for logs and counts. */
    record Mail(String kind, String to, String subject, String text) {}

    void send(Mail mail);
}
