// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

/** What comes of asking for an answer. */
public sealed interface Antwoorduitkomst {
    record Gegeven(Antwoord antwoord) implements Antwoorduitkomst {}

    /** Sources are still being asked. */
    record NogNiet(Vraag vraag) implements Antwoorduitkomst {}

    /** It was shown on a screen before; a system may still fetch it. */
    record AlGetoond(Vraag vraag) implements Antwoorduitkomst {}

    /** It was destroyed, or the question was taken back. */
    record Weg(Vraag vraag) implements Antwoorduitkomst {}

    /** There is no such question for this caller. */
    record Onbekend() implements Antwoorduitkomst {}
}
