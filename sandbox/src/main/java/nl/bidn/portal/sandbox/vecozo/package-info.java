// SPDX-License-Identifier: EUPL-1.2
/** VECOZO as it stands elsewhere, with the care providers behind it. */
@NullMarked
package nl.bidn.portal.sandbox.vecozo;

import org.jspecify.annotations.NullMarked;
