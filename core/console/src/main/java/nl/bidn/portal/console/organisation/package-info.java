// SPDX-License-Identifier: EUPL-1.2
/** Commands about organisations. */
@NullMarked
package nl.bidn.portal.console.organisation;

import org.jspecify.annotations.NullMarked;
