// SPDX-License-Identifier: EUPL-1.2
/** What every command stands on. */
@NullMarked
package nl.bidn.portal.console.desk;

import org.jspecify.annotations.NullMarked;
