// SPDX-License-Identifier: EUPL-1.2
/** The pages of signing up: for everybody, for an organisation, and for the servicedesk. */
@NullMarked
package nl.bidn.portal.aansluiten.web;

import org.jspecify.annotations.NullMarked;
