// SPDX-License-Identifier: EUPL-1.2
/** Signing in and out, by ways in that are plugged in. */
@NullMarked
package nl.bidn.portal.shell.signin;

import org.jspecify.annotations.NullMarked;
