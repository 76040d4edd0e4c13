// SPDX-License-Identifier: EUPL-1.2
/** Gebruikersbeheer: the section with which an organisation manages its own users. */
@NullMarked
package nl.bidn.portal.gebruikersbeheer;

import org.jspecify.annotations.NullMarked;
