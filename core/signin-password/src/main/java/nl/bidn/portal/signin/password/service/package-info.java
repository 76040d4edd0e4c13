// SPDX-License-Identifier: EUPL-1.2
/** What the way in decides: who comes in, who waits, which link still counts. */
@NullMarked
package nl.bidn.portal.signin.password.service;

import org.jspecify.annotations.NullMarked;
