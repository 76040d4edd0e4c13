// SPDX-License-Identifier: EUPL-1.2
/** What an operator's monitoring asks: health and metrics; for this machine alone unless configured. */
@NullMarked
package nl.bidn.portal.gate.operations;

import org.jspecify.annotations.NullMarked;
