// SPDX-License-Identifier: EUPL-1.2
/** Watches product bundles and tells what has become of them. */
@NullMarked
package nl.bidn.portal.products.registry;

import org.jspecify.annotations.NullMarked;
