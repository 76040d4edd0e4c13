// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.values.MailAddress;

/** Mail addresses that get the same notices as people, as a setting: one on each line. At most five, in the order of typing. */
public record Meldadressen(List<MailAddress> adressen) {
    public static final Meldadressen GEEN = new Meldadressen(List.of());

    /** For a municipality and product. */
    public static final int MEESTE = 5;

    public Meldadressen {
        adressen = List.copyOf(adressen);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Meldadressen lees(String text) {
        var adressen = new LinkedHashSet<MailAddress>();
        Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(adres -> !adres.isEmpty())
                .map(Meldadressen::adres)
                .forEach(adressen::add);
        if (adressen.size() > MEESTE) {
            throw new IllegalArgumentException("Vul niet meer dan " + MEESTE + " mailadressen in.");
        }
        return new Meldadressen(List.copyOf(adressen));
    }

    private static MailAddress adres(String text) {
        try {
            return new MailAddress(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + kort(text) + "' is geen mailadres. Typ een adres zoals team@gemeente.nl.", e);
        }
    }

    /** As much as is needed to find it back. */
    private static String kort(String text) {
        int meeste = 60;
        return text.length() <= meeste ? text : text.substring(0, meeste) + "...";
    }

    Set<String> alle() {
        return adressen.stream().map(MailAddress::value).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return adressen.stream().map(MailAddress::value).collect(Collectors.joining("\n"));
    }
}
