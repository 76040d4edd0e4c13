// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Map;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.zorg.keten.codes.Tabel;

/** The codes and sentences of the node (Foutcodelijst GGk), from a file, as they have been renumbered before. Never changes. */
public final class Foutcodes {
    private final Map<Weigering, Afwijzing> codes;

    private Foutcodes(Map<Weigering, Afwijzing> codes) {
        this.codes = codes;
    }

    /** @throws IllegalStateException if a reason has no code */
    public static Foutcodes lees() {
        return new Foutcodes(Tabel.perReden(Weigering.class, "/foutcodes/knooppunt.tsv", Afwijzing::new));
    }

    @SuppressWarnings("NullAway") // lees() made sure that it is there
    public Afwijzing van(Weigering weigering) {
        return codes.get(weigering);
    }
}
