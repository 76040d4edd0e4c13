// SPDX-License-Identifier: EUPL-1.2
/** Tests that run inside the real distribution, all in one start of it. */
@NullMarked
package nl.bidn.portal.container;

import org.jspecify.annotations.NullMarked;
