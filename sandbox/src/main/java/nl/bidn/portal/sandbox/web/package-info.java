// SPDX-License-Identifier: EUPL-1.2
/** The pages below /sandbox. */
@NullMarked
package nl.bidn.portal.sandbox.web;

import org.jspecify.annotations.NullMarked;
