// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

/** What came of fetching a message. */
public sealed interface Ophaling {
    /** @param jwe as the sender made it */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Inhoud(Bericht bericht, byte[] jwe) implements Ophaling {}

    /** The content is destroyed. */
    record Weg(Stand stand) implements Ophaling {}

    /** Not for this caller, or not there at all. */
    record Onbekend() implements Ophaling {}
}
