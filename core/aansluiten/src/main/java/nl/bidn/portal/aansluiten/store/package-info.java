// SPDX-License-Identifier: EUPL-1.2
/** Applications, their messages and documents, links and ticks in the database. */
@NullMarked
package nl.bidn.portal.aansluiten.store;

import org.jspecify.annotations.NullMarked;
