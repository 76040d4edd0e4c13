// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.service;

import java.util.Map;
import java.util.Optional;
import nl.bidn.zorg.keten.codes.Tabel;

/** What the CAK's codes mean for a message that was handed over, from a file, as they change. Never changes itself. */
final class Cakcodes {
    private final Map<String, Gevolg> codes;

    private Cakcodes(Map<String, Gevolg> codes) {
        this.codes = codes;
    }

    /** What follows from a code. */
    enum Gevolg {
        /** The CAK will never take it. */
        DEFINITIEF,
        /** The CAK has this very message. */
        DUBBEL,
        /** Something is wrong at the CAK. */
        LATER
    }

    static Cakcodes lees() {
        return new Cakcodes(Tabel.lees(
                Cakcodes.class, "/codes/cak.tsv", 2, columns -> columns[0], columns -> Gevolg.valueOf(columns[1])));
    }

    Optional<Gevolg> van(String code) {
        return Optional.ofNullable(codes.get(code));
    }
}
