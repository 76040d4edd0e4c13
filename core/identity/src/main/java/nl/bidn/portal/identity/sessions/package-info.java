// SPDX-License-Identifier: EUPL-1.2
/** Sessions. */
@NullMarked
package nl.bidn.portal.identity.sessions;

import org.jspecify.annotations.NullMarked;
