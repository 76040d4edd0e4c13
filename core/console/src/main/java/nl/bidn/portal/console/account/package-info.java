// SPDX-License-Identifier: EUPL-1.2
/** Commands about people: their accounts, sessions and second factor. */
@NullMarked
package nl.bidn.portal.console.account;

import org.jspecify.annotations.NullMarked;
