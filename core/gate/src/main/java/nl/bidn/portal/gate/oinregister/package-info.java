// SPDX-License-Identifier: EUPL-1.2
/** Asks the register of OINs of Logius. */
@NullMarked
package nl.bidn.portal.gate.oinregister;

import org.jspecify.annotations.NullMarked;
