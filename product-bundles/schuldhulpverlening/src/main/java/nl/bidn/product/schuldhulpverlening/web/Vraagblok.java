// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;

/**
 * A question as a list shows it, without whom it is about.
 *
 * @param organisatie its name
 * @param doel the name of the purpose
 * @param staat in a word, and {@code soort} its colour
 * @param bronnen each source with how far it is
 */
public record Vraagblok(
        Vraag vraag, String organisatie, String doel, String staat, String soort, List<Bronregel> bronnen) {
    /** A source by its name. */
    public record Bronregel(String naam, String staat, String soort) {}

    public Vraagblok {
        bronnen = List.copyOf(bronnen);
    }

    public boolean loopt() {
        return vraag.staat() == Vraagstaat.LOPEND;
    }

    public boolean klaar() {
        return vraag.staat() == Vraagstaat.KLAAR;
    }

    /** Ready, and nobody saw it on a screen. */
    public boolean toonbaar() {
        return klaar() && vraag.getoond().isEmpty();
    }

    /** Where it stands below a tab. */
    public String adres() {
        return vraag.organisatie() + "/" + vraag.nummer();
    }
}
