// SPDX-License-Identifier: EUPL-1.2
/** REST for systems. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.endpoint;

import org.jspecify.annotations.NullMarked;
