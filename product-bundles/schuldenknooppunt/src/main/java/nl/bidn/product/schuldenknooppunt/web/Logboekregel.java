// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.Instant;

/**
 * A message as the logbook shows it.
 *
 * @param kruisreferentie or empty
 * @param bericht what kind, in words
 * @param stand in words
 * @param kleur of the state
 */
public record Logboekregel(
        String referentie,
        String conversatie,
        String kruisreferentie,
        String afzender,
        String ontvanger,
        String bericht,
        String versie,
        boolean opgehaald,
        boolean bevestigd,
        Instant datum,
        String stand,
        String kleur) {}
