// SPDX-License-Identifier: EUPL-1.2
/** The section for the officers of BIDN's servicedesk, and the one that tells administrators which services are shut. */
@NullMarked
package nl.bidn.portal.servicedesk;

import org.jspecify.annotations.NullMarked;
