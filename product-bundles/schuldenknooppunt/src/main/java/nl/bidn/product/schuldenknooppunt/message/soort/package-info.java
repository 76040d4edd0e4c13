// SPDX-License-Identifier: EUPL-1.2
/** The kinds of message and their rules, as the sets bring them. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.message.soort;

import org.jspecify.annotations.NullMarked;
