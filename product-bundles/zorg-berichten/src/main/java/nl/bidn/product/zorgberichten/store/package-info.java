// SPDX-License-Identifier: EUPL-1.2
/** The tables of the hub, by JPA; the only room that knows a database. */
@NullMarked
package nl.bidn.product.zorgberichten.store;

import org.jspecify.annotations.NullMarked;
