// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.bron;

import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht;

/** What comes of one call to a source. */
public sealed interface Bronuitkomst {
    /** @param json as it came, and as it is kept */
    record Antwoord(Antwoordbericht bericht, String json) implements Bronuitkomst {
        /** Without what the source says. */
        @Override
        public String toString() {
            return bericht.toString();
        }
    }

    /** It has the question and is still looking, or could not be reached; ask again with the same number. */
    record Later(String waarom) implements Bronuitkomst {}

    /** It will not answer, however often it is asked. */
    record Mislukt(String waarom) implements Bronuitkomst {}
}
