// SPDX-License-Identifier: EUPL-1.2
/** The only place that knows the tables of this room. */
@NullMarked
package nl.bidn.portal.products.store;

import org.jspecify.annotations.NullMarked;
