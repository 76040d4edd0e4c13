// SPDX-License-Identifier: EUPL-1.2
/** Reading and writing files, without the rest of the portal. */
@NullMarked
package nl.bidn.product.wlzregistertoets.message;

import org.jspecify.annotations.NullMarked;
