// SPDX-License-Identifier: EUPL-1.2
/** Who is told what happened to a message. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.service.melding;

import org.jspecify.annotations.NullMarked;
