// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Instant;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.LegalSubject;

/**
 * A signature by eHerkenning: who, for which organisation, how sure, when, and over exactly what.
 *
 * @param content SHA-256, in hexadecimal, of what the form said
 */
public record Handtekening(
        AccountId account, LegalSubject organisation, Assurance assurance, Instant at, String content) {}
