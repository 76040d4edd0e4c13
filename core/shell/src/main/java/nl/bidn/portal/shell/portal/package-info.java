// SPDX-License-Identifier: EUPL-1.2
/** The pages that belong to no product. */
@NullMarked
package nl.bidn.portal.shell.portal;

import org.jspecify.annotations.NullMarked;
