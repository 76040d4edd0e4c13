// SPDX-License-Identifier: EUPL-1.2
/** The tables of this room. */
@NullMarked
package nl.bidn.portal.signin.eherkenning.store;

import org.jspecify.annotations.NullMarked;
