// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.time.Instant;

/** A mail as the mailbox shows it. */
public record ReceivedMail(String kind, String to, String subject, String text, Instant at) {}
