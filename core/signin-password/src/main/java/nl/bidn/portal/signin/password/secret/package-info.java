// SPDX-License-Identifier: EUPL-1.2
/** Pure rules: how passwords are hashed, what makes one fit, one-time codes. */
@NullMarked
package nl.bidn.portal.signin.password.secret;

import org.jspecify.annotations.NullMarked;
