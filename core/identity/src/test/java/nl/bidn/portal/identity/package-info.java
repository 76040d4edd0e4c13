// SPDX-License-Identifier: EUPL-1.2
/** Tests of this room, and its fakes of the neighbours. */
@NullMarked
package nl.bidn.portal.identity;

import org.jspecify.annotations.NullMarked;
