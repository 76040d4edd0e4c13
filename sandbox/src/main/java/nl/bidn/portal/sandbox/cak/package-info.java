// SPDX-License-Identifier: EUPL-1.2
/** The CAK as it stands elsewhere. */
@NullMarked
package nl.bidn.portal.sandbox.cak;

import org.jspecify.annotations.NullMarked;
