// SPDX-License-Identifier: EUPL-1.2
/** How people are taken out of the portal, with all that is kept of them. */
@NullMarked
package nl.bidn.portal.identity.erasure;

import org.jspecify.annotations.NullMarked;
