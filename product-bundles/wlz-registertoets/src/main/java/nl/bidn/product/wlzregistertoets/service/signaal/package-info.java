// SPDX-License-Identifier: EUPL-1.2
/** Clients of whom a municipality hears when something changes. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.signaal;

import org.jspecify.annotations.NullMarked;
