// SPDX-License-Identifier: EUPL-1.2
/** Roles, and the rule of who may sign for them. */
@NullMarked
package nl.bidn.portal.identity.roles;

import org.jspecify.annotations.NullMarked;
