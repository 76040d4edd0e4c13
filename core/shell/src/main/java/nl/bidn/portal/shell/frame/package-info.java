// SPDX-License-Identifier: EUPL-1.2
/** What stands around every page: its model, and how it is written. */
@NullMarked
package nl.bidn.portal.shell.frame;

import org.jspecify.annotations.NullMarked;
