// SPDX-License-Identifier: EUPL-1.2
/** A real framework with real bundles, inside a test. */
@NullMarked
package nl.bidn.portal.products.felix;

import org.jspecify.annotations.NullMarked;
