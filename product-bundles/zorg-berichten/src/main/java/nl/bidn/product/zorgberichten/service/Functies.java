// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Some message types, as a setting: {@code WMO302 WMO305}. */
public record Functies(Set<String> namen) {
    public static final Functies GEEN = new Functies(Set.of());

    private static final Pattern NAAM = Pattern.compile("[A-Z]{2,10}[0-9]{3}");

    public Functies {
        namen = Set.copyOf(namen);
    }

    public static Functies van(Collection<String> namen) {
        return lees(String.join(" ", namen));
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Functies lees(String text) {
        var namen = new TreeSet<String>();
        Arrays.stream(text.strip().split("\\s+"))
                .filter(naam -> !naam.isEmpty())
                .forEach(naam -> {
                    if (!NAAM.matcher(naam).matches()) {
                        throw new IllegalArgumentException("Kies berichten uit de lijst.");
                    }
                    namen.add(naam);
                });
        return new Functies(namen);
    }

    @Override
    public String toString() {
        return String.join(" ", new TreeSet<>(namen));
    }
}
