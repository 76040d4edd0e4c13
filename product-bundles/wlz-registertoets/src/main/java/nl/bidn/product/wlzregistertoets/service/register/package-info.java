// SPDX-License-Identifier: EUPL-1.2
/** The copy of the register of the CIZ: how it comes in, and how one is looked up. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.register;

import org.jspecify.annotations.NullMarked;
