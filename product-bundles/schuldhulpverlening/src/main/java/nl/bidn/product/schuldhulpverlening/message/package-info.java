// SPDX-License-Identifier: EUPL-1.2
/** The message to a source and its answer: reading and writing alone. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.message;

import org.jspecify.annotations.NullMarked;
