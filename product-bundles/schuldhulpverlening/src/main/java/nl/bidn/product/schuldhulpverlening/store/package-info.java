// SPDX-License-Identifier: EUPL-1.2
/** The only room with JPA. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.store;

import org.jspecify.annotations.NullMarked;
