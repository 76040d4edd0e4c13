// SPDX-License-Identifier: EUPL-1.2
/** Products switched on per organisation, and the agreements behind that. */
@NullMarked
package nl.bidn.portal.identity.enablement;

import org.jspecify.annotations.NullMarked;
