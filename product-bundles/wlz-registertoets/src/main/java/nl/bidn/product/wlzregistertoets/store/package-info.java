// SPDX-License-Identifier: EUPL-1.2
/** The only room that speaks to the database. */
@NullMarked
package nl.bidn.product.wlzregistertoets.store;

import org.jspecify.annotations.NullMarked;
