// SPDX-License-Identifier: EUPL-1.2
/** The rows of clockwork; the only place that knows the database. */
@NullMarked
package nl.bidn.portal.clockwork.store;

import org.jspecify.annotations.NullMarked;
