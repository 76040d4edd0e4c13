// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** From which addresses systems may ask, as a setting: one on each line. None: from any. */
public record Adressen(List<Adresblok> blokken) {
    public static final Adressen GEEN = new Adressen(List.of());

    private static final int MEESTE = 50;

    public Adressen {
        blokken = List.copyOf(blokken);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Adressen lees(String text) {
        var alle = new LinkedHashSet<Adresblok>();
        Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(deel -> !deel.isEmpty())
                .map(Adresblok::lees)
                .forEach(alle::add);
        if (alle.size() > MEESTE) {
            throw new IllegalArgumentException("Vul niet meer dan " + MEESTE + " adressen in.");
        }
        return new Adressen(List.copyOf(alle));
    }

    /** Something that is no address is in none of them. */
    boolean bevat(String adres) {
        return blokken.stream().anyMatch(blok -> blok.bevat(adres));
    }

    @Override
    public String toString() {
        return blokken.stream().map(Adresblok::toString).collect(Collectors.joining("\n"));
    }
}
