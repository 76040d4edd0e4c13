// SPDX-License-Identifier: EUPL-1.2
/** The doors for systems, REST and SOAP, and the way to systems of municipalities. */
@NullMarked
package nl.bidn.product.zorgberichten.endpoint;

import org.jspecify.annotations.NullMarked;
