// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.Instant;

/**
 * A message in a list, in words.
 *
 * @param wie the other party
 * @param uiterlijk until when something must be done with it; empty: nothing
 * @param kind of the badge with the state
 * @param intrekbaar whether the sender can take it back
 * @param onleesbaar whether the receiver withdrew the key for which it was encrypted
 * @param opnieuw whether the sender has a reason to send it again
 */
public record Berichtregel(
        String referentie,
        String soort,
        boolean vraag,
        String wie,
        Instant datum,
        String uiterlijk,
        String stand,
        String kind,
        boolean intrekbaar,
        boolean onleesbaar,
        boolean opnieuw) {}
