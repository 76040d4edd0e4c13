// SPDX-License-Identifier: EUPL-1.2
/** Encrypted files in tables. */
@NullMarked
package nl.bidn.portal.data.vault;

import org.jspecify.annotations.NullMarked;
