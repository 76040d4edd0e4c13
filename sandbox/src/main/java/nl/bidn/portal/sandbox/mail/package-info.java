// SPDX-License-Identifier: EUPL-1.2
/** A mail server that delivers to nobody and shows what it got. */
@NullMarked
package nl.bidn.portal.sandbox.mail;

import org.jspecify.annotations.NullMarked;
