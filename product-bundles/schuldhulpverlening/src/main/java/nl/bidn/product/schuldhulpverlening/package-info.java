// SPDX-License-Identifier: EUPL-1.2
/** The product Schuldhulpverlening (Wet gemeentelijke schuldhulpverlening): the front door. */
@NullMarked
package nl.bidn.product.schuldhulpverlening;

import org.jspecify.annotations.NullMarked;
