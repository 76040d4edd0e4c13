// SPDX-License-Identifier: EUPL-1.2
/** The pages of Gebruikersbeheer, and what their templates show. */
@NullMarked
package nl.bidn.portal.gebruikersbeheer.web;

import org.jspecify.annotations.NullMarked;
