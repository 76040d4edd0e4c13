// SPDX-License-Identifier: EUPL-1.2
/** A list of many, looked up in the background. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.lijst;

import org.jspecify.annotations.NullMarked;
