// SPDX-License-Identifier: EUPL-1.2
/** Reads and writes what VECOZO's berichtuitwisseling v3 has on the line. */
@NullMarked
package nl.bidn.product.zorgvecozo.message;

import org.jspecify.annotations.NullMarked;
