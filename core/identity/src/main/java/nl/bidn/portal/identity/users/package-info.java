// SPDX-License-Identifier: EUPL-1.2
/** What gebruikersbeheerders do with the users of their organisations. */
@NullMarked
package nl.bidn.portal.identity.users;

import org.jspecify.annotations.NullMarked;
