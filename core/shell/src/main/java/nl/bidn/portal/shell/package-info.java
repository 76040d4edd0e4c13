// SPDX-License-Identifier: EUPL-1.2
/** The door of the shell: the one servlet and its table of addresses. Nothing is exported. */
@NullMarked
package nl.bidn.portal.shell;

import org.jspecify.annotations.NullMarked;
