// SPDX-License-Identifier: EUPL-1.2
/** The Rekenvoorziening beslagvrije voet. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.service.voet;

import org.jspecify.annotations.NullMarked;
