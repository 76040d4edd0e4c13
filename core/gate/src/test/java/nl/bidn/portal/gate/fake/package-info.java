// SPDX-License-Identifier: EUPL-1.2
/** What surrounds the gate, as a test says. */
@NullMarked
package nl.bidn.portal.gate.fake;

import org.jspecify.annotations.NullMarked;
