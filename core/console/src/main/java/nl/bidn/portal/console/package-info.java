// SPDX-License-Identifier: EUPL-1.2
/** The commands of scope {@code portal} in the Karaf shell. Exports nothing. */
@NullMarked
package nl.bidn.portal.console;

import org.jspecify.annotations.NullMarked;
