// SPDX-License-Identifier: EUPL-1.2
/** Messages: offered, fetched, confirmed, lapsed or withdrawn. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.service.bericht;

import org.jspecify.annotations.NullMarked;
