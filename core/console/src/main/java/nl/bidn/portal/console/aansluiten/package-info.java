// SPDX-License-Identifier: EUPL-1.2
/** Commands about signing up. */
@NullMarked
package nl.bidn.portal.console.aansluiten;

import org.jspecify.annotations.NullMarked;
