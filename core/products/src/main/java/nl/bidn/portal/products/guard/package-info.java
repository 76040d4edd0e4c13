// SPDX-License-Identifier: EUPL-1.2
/** Keeps the rest of the portal safe from what a product does on a thread. */
@NullMarked
package nl.bidn.portal.products.guard;

import org.jspecify.annotations.NullMarked;
