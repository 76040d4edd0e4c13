// SPDX-License-Identifier: EUPL-1.2
/** The sandbox Belastingdienst. */
@NullMarked
package nl.bidn.portal.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
