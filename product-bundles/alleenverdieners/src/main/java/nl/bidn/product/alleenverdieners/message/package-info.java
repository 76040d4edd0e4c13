// SPDX-License-Identifier: EUPL-1.2
/** The delivery file: read, checked and written again. Knows neither portal nor database. */
@NullMarked
package nl.bidn.product.alleenverdieners.message;

import org.jspecify.annotations.NullMarked;
