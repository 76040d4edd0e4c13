// SPDX-License-Identifier: EUPL-1.2
/** A console without Karaf. */
@NullMarked
package nl.bidn.portal.console.fake;

import org.jspecify.annotations.NullMarked;
