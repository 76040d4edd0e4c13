// SPDX-License-Identifier: EUPL-1.2
/** What people and neighbours do with the portal, from outside: a real browser, real mail, real TLS. */
@NullMarked
package nl.bidn.portal.journeys;

import org.jspecify.annotations.NullMarked;
