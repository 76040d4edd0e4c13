// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.bidn.portal.values.Oin;

/** The OINs of the systems that may ask, as a setting: one on each line. None: whoever the portal lets in. */
public record Oins(List<Oin> alle) {
    public static final Oins GEEN = new Oins(List.of());

    private static final int MEESTE = 10;

    public Oins {
        alle = List.copyOf(alle);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Oins lees(String text) {
        var alle = new LinkedHashSet<Oin>();
        Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(deel -> !deel.isEmpty())
                .map(Oins::oin)
                .forEach(alle::add);
        if (alle.size() > MEESTE) {
            throw new IllegalArgumentException("Vul niet meer dan " + MEESTE + " OIN's in.");
        }
        return new Oins(List.copyOf(alle));
    }

    private static Oin oin(String text) {
        try {
            return Oin.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Een OIN heeft 20 cijfers, zoals 00000001002220647000.", e);
        }
    }

    boolean bevat(String oin) {
        return alle.stream().anyMatch(een -> een.value().equals(oin));
    }

    @Override
    public String toString() {
        return alle.stream().map(Oin::value).collect(Collectors.joining("\n"));
    }
}
