// SPDX-License-Identifier: EUPL-1.2
/** Codes by which new people prove to be known to their administrator. */
@NullMarked
package nl.bidn.portal.identity.verification;

import org.jspecify.annotations.NullMarked;
