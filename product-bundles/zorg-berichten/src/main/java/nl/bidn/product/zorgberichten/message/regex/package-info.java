// SPDX-License-Identifier: EUPL-1.2
/** Pattern facets of XSD as automata that read a value in pieces, in linear time. Knows nothing but Java. */
@NullMarked
package nl.bidn.product.zorgberichten.message.regex;

import org.jspecify.annotations.NullMarked;
