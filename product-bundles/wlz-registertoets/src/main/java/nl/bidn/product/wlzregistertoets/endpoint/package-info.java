// SPDX-License-Identifier: EUPL-1.2
/** The door for systems. */
@NullMarked
package nl.bidn.product.wlzregistertoets.endpoint;

import org.jspecify.annotations.NullMarked;
