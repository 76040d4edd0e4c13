// SPDX-License-Identifier: EUPL-1.2
/** The first visit of a person, and how an organisation gets its gebruikersbeheerder. */
@NullMarked
package nl.bidn.portal.identity.registration;

import org.jspecify.annotations.NullMarked;
