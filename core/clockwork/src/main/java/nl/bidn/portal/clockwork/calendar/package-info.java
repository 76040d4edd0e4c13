// SPDX-License-Identifier: EUPL-1.2
/** Which days are working days. */
@NullMarked
package nl.bidn.portal.clockwork.calendar;

import org.jspecify.annotations.NullMarked;
