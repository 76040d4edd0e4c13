// SPDX-License-Identifier: EUPL-1.2
/** Stand-ins for the services of other rooms. */
@NullMarked
package nl.bidn.portal.clockwork.fake;

import org.jspecify.annotations.NullMarked;
