// SPDX-License-Identifier: EUPL-1.2
/** Looking up one person, and accounting for it. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.toets;

import org.jspecify.annotations.NullMarked;
