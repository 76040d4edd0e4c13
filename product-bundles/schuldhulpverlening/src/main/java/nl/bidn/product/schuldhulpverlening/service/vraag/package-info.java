// SPDX-License-Identifier: EUPL-1.2
/** Asking the sources about one person, and handing over what they say, once. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.service.vraag;

import org.jspecify.annotations.NullMarked;
