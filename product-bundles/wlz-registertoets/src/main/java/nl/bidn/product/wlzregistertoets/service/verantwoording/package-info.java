// SPDX-License-Identifier: EUPL-1.2
/** Accounting for look-ups: who asked, when and for what. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import org.jspecify.annotations.NullMarked;
