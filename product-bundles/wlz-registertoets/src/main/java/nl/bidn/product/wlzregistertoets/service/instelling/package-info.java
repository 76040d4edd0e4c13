// SPDX-License-Identifier: EUPL-1.2
/** What a municipality sets for its calling systems. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.instelling;

import org.jspecify.annotations.NullMarked;
