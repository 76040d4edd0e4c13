// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

/** What came of confirming that the receiver has a message. */
public sealed interface Bevestiging {
    /** @param alEerder it was confirmed before; nothing changed */
    record Bevestigd(Bericht bericht, boolean alEerder) implements Bevestiging {}

    /** Nobody fetched it yet, so nobody can have it: the content stays. */
    record NietOpgehaald() implements Bevestiging {}

    /** Too late: it lapsed or was withdrawn. */
    record Weg(Stand stand) implements Bevestiging {}

    /** Not for this caller, or not there at all. */
    record Onbekend() implements Bevestiging {}
}
