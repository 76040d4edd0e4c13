// SPDX-License-Identifier: EUPL-1.2
/** The adapter to VECOZO: what it contributes, and the rooms put together. */
@NullMarked
package nl.bidn.product.zorgvecozo;

import org.jspecify.annotations.NullMarked;
