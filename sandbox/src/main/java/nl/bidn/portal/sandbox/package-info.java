// SPDX-License-Identifier: EUPL-1.2
/** The outside world, simulated, for trying and testing; never in a production start. Exports nothing. */
@NullMarked
package nl.bidn.portal.sandbox;

import org.jspecify.annotations.NullMarked;
