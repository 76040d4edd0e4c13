// SPDX-License-Identifier: EUPL-1.2
/** Rows and queries: the only place of this room that knows JPA. Each call belongs in a transaction. */
@NullMarked
package nl.bidn.portal.identity.store;

import org.jspecify.annotations.NullMarked;
