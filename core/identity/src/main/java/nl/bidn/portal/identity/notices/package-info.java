// SPDX-License-Identifier: EUPL-1.2
/** Notices in the portal and by mail. */
@NullMarked
package nl.bidn.portal.identity.notices;

import org.jspecify.annotations.NullMarked;
