// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.zorgberichten.service.Staat;

/** The states of messages as a choice of a list. */
final class Staten {
    private Staten() {}

    /** Empty: all. */
    static Set<Staat> van(String filter) {
        return Arrays.stream(Staat.values())
                .filter(staat -> naam(staat).equals(filter))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    static List<Option> opties(Texts texts, Woorden woorden) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", texts.text("bericht.alle-staten")));
        for (Staat staat : Staat.values()) {
            all.add(new Option(naam(staat), woorden.staatUit(staat).text()));
        }
        return List.copyOf(all);
    }

    private static String naam(Staat staat) {
        return staat.name().toLowerCase(Locale.ROOT);
    }
}
