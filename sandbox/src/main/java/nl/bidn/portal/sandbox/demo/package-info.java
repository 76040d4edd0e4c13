// SPDX-License-Identifier: EUPL-1.2
/** Invented organisations and people. */
@NullMarked
package nl.bidn.portal.sandbox.demo;

import org.jspecify.annotations.NullMarked;
