// SPDX-License-Identifier: EUPL-1.2
/** Asks all probes how things are, every so often. */
@NullMarked
package nl.bidn.portal.products.probe;

import org.jspecify.annotations.NullMarked;
