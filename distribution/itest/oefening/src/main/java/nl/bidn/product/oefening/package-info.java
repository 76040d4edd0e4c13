// SPDX-License-Identifier: EUPL-1.2
/** The door of a product with which journeys practise. */
@NullMarked
package nl.bidn.product.oefening;

import org.jspecify.annotations.NullMarked;
