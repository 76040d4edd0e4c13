// SPDX-License-Identifier: EUPL-1.2
/** Asks a virus scanner outside. */
@NullMarked
package nl.bidn.portal.aansluiten.scan;

import org.jspecify.annotations.NullMarked;
