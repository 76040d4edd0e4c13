// SPDX-License-Identifier: EUPL-1.2
/** Schema steps and persistence units; knows no OSGi. */
@NullMarked
package nl.bidn.portal.data.unit;

import org.jspecify.annotations.NullMarked;
