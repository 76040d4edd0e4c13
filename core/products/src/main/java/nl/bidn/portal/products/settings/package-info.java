// SPDX-License-Identifier: EUPL-1.2
/** The values that organisations set for products. */
@NullMarked
package nl.bidn.portal.products.settings;

import org.jspecify.annotations.NullMarked;
