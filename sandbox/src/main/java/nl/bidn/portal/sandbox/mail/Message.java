// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.time.Instant;

/** One mail or SMS that arrived. */
public record Message(String kind, String to, String subject, String text, Instant at) {}
