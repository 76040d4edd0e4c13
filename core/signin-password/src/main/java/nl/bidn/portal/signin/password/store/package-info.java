// SPDX-License-Identifier: EUPL-1.2
/** The tables of this room. */
@NullMarked
package nl.bidn.portal.signin.password.store;

import org.jspecify.annotations.NullMarked;
