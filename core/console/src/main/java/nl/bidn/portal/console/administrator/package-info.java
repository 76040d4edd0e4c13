// SPDX-License-Identifier: EUPL-1.2
/** Gebruikersbeheerders and officers of the servicedesk. */
@NullMarked
package nl.bidn.portal.console.administrator;

import org.jspecify.annotations.NullMarked;
