// SPDX-License-Identifier: EUPL-1.2
/** Organisations, mandates, and the import of municipalities. */
@NullMarked
package nl.bidn.portal.identity.organisations;

import org.jspecify.annotations.NullMarked;
