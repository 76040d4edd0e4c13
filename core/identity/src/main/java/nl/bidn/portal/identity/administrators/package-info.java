// SPDX-License-Identifier: EUPL-1.2
/** Gebruikersbeheerders and officers of the servicedesk. */
@NullMarked
package nl.bidn.portal.identity.administrators;

import org.jspecify.annotations.NullMarked;
