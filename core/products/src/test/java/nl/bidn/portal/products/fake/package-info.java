// SPDX-License-Identifier: EUPL-1.2
/** What the tests of other rooms begin their own products with. */
@NullMarked
package nl.bidn.portal.products.fake;

import org.jspecify.annotations.NullMarked;
