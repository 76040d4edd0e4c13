// SPDX-License-Identifier: EUPL-1.2
/** Which systems are told what happened, and that it reaches them. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.service.webhook;

import org.jspecify.annotations.NullMarked;
