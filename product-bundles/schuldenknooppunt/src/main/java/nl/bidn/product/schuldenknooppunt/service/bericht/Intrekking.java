// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

/** What came of taking a message back. */
public sealed interface Intrekking {
    /** @param alEerder it was taken back before; nothing changed */
    record Ingetrokken(Bericht bericht, boolean alEerder) implements Intrekking {}

    /** The receiver fetched it or confirmed it, or it lapsed. */
    record TeLaat(Stand stand) implements Intrekking {}

    /** Not from this caller, or not there at all. */
    record Onbekend() implements Intrekking {}
}
