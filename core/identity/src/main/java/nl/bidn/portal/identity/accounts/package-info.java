// SPDX-License-Identifier: EUPL-1.2
/** Accounts of people. */
@NullMarked
package nl.bidn.portal.identity.accounts;

import org.jspecify.annotations.NullMarked;
