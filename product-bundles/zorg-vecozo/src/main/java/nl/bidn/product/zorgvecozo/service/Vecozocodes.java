// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.zorg.keten.codes.Tabel;

/** What VECOZO's codes mean for a message that was handed over, from a file, as they change. Never changes itself. */
final class Vecozocodes {
    private static final Pattern CODE = Pattern.compile("\\b(?:BRS|CC)[0-9]{2,3}\\b");

    private final Map<String, Betekenis> codes;

    private Vecozocodes(Map<String, Betekenis> codes) {
        this.codes = codes;
    }

    /** What follows from a code. */
    enum Gevolg {
        /** VECOZO will never take it. */
        DEFINITIEF,
        /** VECOZO has this very message. */
        DUBBEL,
        /** VECOZO has a message that looks like this one: this very one, if it was offered before. */
        BEKEND,
        /** Something is wrong at VECOZO. */
        LATER
    }

    /** @param omschrijving for people */
    record Betekenis(Gevolg gevolg, String omschrijving) {}

    static Vecozocodes lees() {
        return new Vecozocodes(Tabel.lees(
                Vecozocodes.class,
                "/codes/vecozo.tsv",
                3,
                columns -> columns[0],
                columns -> new Betekenis(Gevolg.valueOf(columns[1]), columns[2])));
    }

    Optional<Betekenis> van(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The first code in a text. */
    static Optional<String> zoek(String text) {
        Matcher code = CODE.matcher(text);
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }
}
