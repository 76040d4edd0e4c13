// SPDX-License-Identifier: EUPL-1.2
/** Joins roles, enablement and mandates to what somebody may do. */
@NullMarked
package nl.bidn.portal.identity.access;

import org.jspecify.annotations.NullMarked;
