// SPDX-License-Identifier: EUPL-1.2
/** Commands about products and for whom they are switched on. */
@NullMarked
package nl.bidn.portal.console.product;

import org.jspecify.annotations.NullMarked;
