// SPDX-License-Identifier: EUPL-1.2
/** The sections of the portal itself: what rooms of the core bring as pages. */
@NullMarked
package nl.bidn.portal.shell.section;

import org.jspecify.annotations.NullMarked;
