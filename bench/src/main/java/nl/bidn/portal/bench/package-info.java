// SPDX-License-Identifier: EUPL-1.2
/** Figures: ours and a reference, both in one run, as a ratio. */
@NullMarked
package nl.bidn.portal.bench;

import org.jspecify.annotations.NullMarked;
