// SPDX-License-Identifier: EUPL-1.2
/** Stand-ins for the other rooms, in memory. */
@NullMarked
package nl.bidn.portal.shell.fake;

import org.jspecify.annotations.NullMarked;
