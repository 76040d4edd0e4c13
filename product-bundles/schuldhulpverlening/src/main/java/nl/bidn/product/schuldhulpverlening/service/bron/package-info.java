// SPDX-License-Identifier: EUPL-1.2
/** The sources, and the line to them. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.service.bron;

import org.jspecify.annotations.NullMarked;
