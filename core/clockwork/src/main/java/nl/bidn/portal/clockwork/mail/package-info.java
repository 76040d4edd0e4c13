// SPDX-License-Identifier: EUPL-1.2
/** Brings the mail of the outbox to the mail server. */
@NullMarked
package nl.bidn.portal.clockwork.mail;

import org.jspecify.annotations.NullMarked;
