// SPDX-License-Identifier: EUPL-1.2
/** The adapter to the CAK: what it contributes, and the rooms put together. */
@NullMarked
package nl.bidn.product.zorgcak;

import org.jspecify.annotations.NullMarked;
