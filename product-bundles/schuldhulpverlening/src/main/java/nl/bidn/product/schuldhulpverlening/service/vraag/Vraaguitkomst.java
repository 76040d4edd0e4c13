// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.List;

/** What comes of asking. */
public sealed interface Vraaguitkomst {
    /** @param nieuw whether it was not asked before; the same once more is the same question */
    record Gesteld(Vraag vraag, boolean nieuw) implements Vraaguitkomst {}

    /** @param redenen all that is wrong, at least one */
    record Geweigerd(List<Afwijzing> redenen) implements Vraaguitkomst {
        public Geweigerd {
            redenen = List.copyOf(redenen);
        }
    }

    /** By this id something else was asked. */
    record AndereVraag() implements Vraaguitkomst {}

    /** An organisation has no OIN on record, so no source could be told who asks. */
    record GeenOin() implements Vraaguitkomst {}

    /** No source is connected for the dienst. */
    record GeenBron() implements Vraaguitkomst {}

    /** The organisation asked as much today as it set. */
    record TeVeel() implements Vraaguitkomst {}
}
