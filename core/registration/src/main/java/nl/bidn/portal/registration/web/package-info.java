// SPDX-License-Identifier: EUPL-1.2
/** The pages below /eerste-keer and /persoonlijk. */
@NullMarked
package nl.bidn.portal.registration.web;

import org.jspecify.annotations.NullMarked;
