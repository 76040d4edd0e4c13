// SPDX-License-Identifier: EUPL-1.2
/** What an applicant and an officer may do, what approval does, and what is told to whom. */
@NullMarked
package nl.bidn.portal.aansluiten.service;

import org.jspecify.annotations.NullMarked;
