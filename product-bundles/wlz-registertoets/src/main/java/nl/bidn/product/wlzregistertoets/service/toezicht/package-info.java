// SPDX-License-Identifier: EUPL-1.2
/** Seeing unusual use, and telling who looks after it. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service.toezicht;

import org.jspecify.annotations.NullMarked;
