// SPDX-License-Identifier: EUPL-1.2
/** OINs of organisations and their departments, and the register in which they can be looked up. */
@NullMarked
package nl.bidn.portal.identity.oins;

import org.jspecify.annotations.NullMarked;
