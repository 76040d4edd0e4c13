// SPDX-License-Identifier: EUPL-1.2
/** What the servicedesk asks across organisations: searches, and switching a product for many at once. */
@NullMarked
package nl.bidn.portal.identity.desk;

import org.jspecify.annotations.NullMarked;
