// SPDX-License-Identifier: EUPL-1.2
/** From an address below a product to its tab and back. */
@NullMarked
package nl.bidn.portal.shell.product;

import org.jspecify.annotations.NullMarked;
