// SPDX-License-Identifier: EUPL-1.2
/** REST for systems of municipalities and providers. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.endpoint;

import org.jspecify.annotations.NullMarked;
