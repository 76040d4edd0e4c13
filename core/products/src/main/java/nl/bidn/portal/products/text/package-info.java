// SPDX-License-Identifier: EUPL-1.2
/** Reads the texts of a bundle and fills them in. */
@NullMarked
package nl.bidn.portal.products.text;

import org.jspecify.annotations.NullMarked;
