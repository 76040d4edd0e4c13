// SPDX-License-Identifier: EUPL-1.2
/** Who takes part, in what, and by which keys. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import org.jspecify.annotations.NullMarked;
