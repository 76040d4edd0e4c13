// SPDX-License-Identifier: EUPL-1.2
/** The least that a page can cost in the same container: bytes that are there already. */
@NullMarked
package nl.bidn.portal.bench.bare;

import org.jspecify.annotations.NullMarked;
