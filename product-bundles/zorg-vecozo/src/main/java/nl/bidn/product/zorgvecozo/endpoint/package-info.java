// SPDX-License-Identifier: EUPL-1.2
/** The door for VECOZO's system. */
@NullMarked
package nl.bidn.product.zorgvecozo.endpoint;

import org.jspecify.annotations.NullMarked;
