// SPDX-License-Identifier: EUPL-1.2
/** A clock that can be moved. */
@NullMarked
package nl.bidn.portal.sandbox.clock;

import org.jspecify.annotations.NullMarked;
