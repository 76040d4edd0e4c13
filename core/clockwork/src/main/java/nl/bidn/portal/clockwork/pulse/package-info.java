// SPDX-License-Identifier: EUPL-1.2
/** The beat of clockwork's threads. */
@NullMarked
package nl.bidn.portal.clockwork.pulse;

import org.jspecify.annotations.NullMarked;
