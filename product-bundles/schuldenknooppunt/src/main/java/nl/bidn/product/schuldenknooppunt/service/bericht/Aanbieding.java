// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.List;

/** What came of offering a message. */
public sealed interface Aanbieding {
    /** @param alEerder the same message was taken before; this is what became of it since */
    record Aangenomen(Bericht bericht, boolean alEerder) implements Aanbieding {}

    /** Nothing of it is kept. */
    record Geweigerd(List<Weigering> weigeringen) implements Aanbieding {
        public Geweigerd {
            weigeringen = List.copyOf(weigeringen);
        }

        Geweigerd(Weigering een) {
            this(List.of(een));
        }
    }
}
