// SPDX-License-Identifier: EUPL-1.2
/** What all doors for systems share: who calls, may it, limits, and how a request is received and an interface goes. */
@NullMarked
package nl.bidn.portal.gate.door;

import org.jspecify.annotations.NullMarked;
