// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.time.Instant;

/** Something that arrived. {@code kind} is {@code mail}, {@code sms} or {@code call}. */
public record Message(String kind, String to, String subject, String text, Instant at) {}
