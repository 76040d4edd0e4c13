// SPDX-License-Identifier: EUPL-1.2
/** The door for the Belastingdienst. */
@NullMarked
package nl.bidn.product.alleenverdieners.endpoint;

import org.jspecify.annotations.NullMarked;
