// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.bidn.product.zorgberichten.message.check.Retourcode;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis.Oordeel;

/**
 * What a retour message says of the message that it is about.
 *
 * @param retour the message that says it
 * @param regels what rejects something first
 */
public record Beoordeling(Bericht retour, Uitkomst uitkomst, List<Regel> regels) {
    /** A 325 that rejects some of the items only has its codes below this place. */
    private static final String PRESTATIES = "/Bericht/DeclaratieAntwoord/Clienten/";

    /** Whether it approves. */
    public enum Uitkomst {
        GOED,
        /** Of a declaration, some items. */
        DEELS,
        AFGEKEURD,
        /** The hub does not know: the schema is not public, the message does not follow it, or it came before codes were kept. */
        ONGELEZEN
    }

    /**
     * A code.
     *
     * @param betekenis none: it is not in the list of this release
     */
    public record Regel(Retourcode retourcode, Optional<Retourbetekenis> betekenis) {
        /** A code that nobody knows is not taken for an approval. */
        public boolean afgekeurd() {
            return betekenis
                    .filter(known -> known.oordeel() != Oordeel.AFGEKEURD)
                    .isEmpty();
        }
    }

    public Beoordeling {
        regels = List.copyOf(regels);
    }

    static Beoordeling ongelezen(Bericht retour) {
        return new Beoordeling(retour, Uitkomst.ONGELEZEN, List.of());
    }

    /** @param totaal how many codes there are, also of those without a name */
    static Beoordeling van(Bericht retour, int totaal, List<Regel> regels) {
        List<Regel> sorted = regels.stream()
                .sorted(Comparator.comparing(Regel::afgekeurd).reversed())
                .toList();
        int named =
                regels.stream().mapToInt(regel -> regel.retourcode().aantal()).sum();
        return new Beoordeling(retour, totaal > named ? Uitkomst.AFGEKEURD : uitkomst(regels), sorted);
    }

    private static Uitkomst uitkomst(List<Regel> regels) {
        List<Regel> afgekeurd = regels.stream().filter(Regel::afgekeurd).toList();
        if (afgekeurd.isEmpty()) {
            return Uitkomst.GOED;
        }
        boolean alleenPrestaties = afgekeurd.stream()
                .flatMap(regel -> regel.retourcode().plekken().stream())
                .allMatch(plek -> plek.startsWith(PRESTATIES));
        return alleenPrestaties ? Uitkomst.DEELS : Uitkomst.AFGEKEURD;
    }

    /** How many times something is rejected. */
    public int afgekeurd() {
        return regels.stream()
                .filter(Regel::afgekeurd)
                .mapToInt(regel -> regel.retourcode().aantal())
                .sum();
    }
}
