// SPDX-License-Identifier: EUPL-1.2
/** The sources that debt help reads from, as servers of their own. */
@NullMarked
package nl.bidn.portal.sandbox.wgs;

import org.jspecify.annotations.NullMarked;
