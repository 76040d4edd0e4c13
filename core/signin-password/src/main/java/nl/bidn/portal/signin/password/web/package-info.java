// SPDX-License-Identifier: EUPL-1.2
/** The pages below /inloggen/wachtwoord. */
@NullMarked
package nl.bidn.portal.signin.password.web;

import org.jspecify.annotations.NullMarked;
