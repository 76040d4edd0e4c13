// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.aansluiten.scan;

import org.jspecify.annotations.NullMarked;
