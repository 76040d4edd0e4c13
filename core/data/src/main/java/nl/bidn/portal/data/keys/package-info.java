// SPDX-License-Identifier: EUPL-1.2
/** The master key and what is derived from it. */
@NullMarked
package nl.bidn.portal.data.keys;

import org.jspecify.annotations.NullMarked;
