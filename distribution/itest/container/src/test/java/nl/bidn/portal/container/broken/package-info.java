// SPDX-License-Identifier: EUPL-1.2
/** Products with something wrong; each becomes a bundle of its own while the tests run. */
@NullMarked
package nl.bidn.portal.container.broken;

import org.jspecify.annotations.NullMarked;
