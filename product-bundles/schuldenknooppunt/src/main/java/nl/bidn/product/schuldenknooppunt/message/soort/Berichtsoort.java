// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.soort;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of message in one version, with the rules by which the node lets it through. What is in such a message is in its
 * schema, which the node hands to browsers and systems and never applies itself.
 *
 * @param namen for people, by language: {@code nl} and {@code en}
 * @param afzenders who may send it
 * @param ontvangers who may get it
 * @param antwoorden the codes of the messages that may answer it; none: it is no question
 * @param antwoordtermijn working days after confirming within which an answer is expected; 0: none is
 * @param bijlagen what must go along, by who sends it, for example {@code toestemmingsverklaring}
 * @param schema JSON Schema of the fields, as text
 */
public record Berichtsoort(
        Berichttype type,
        Map<String, String> namen,
        Module module,
        Set<Deelnemersoort> afzenders,
        Set<Deelnemersoort> ontvangers,
        Set<String> antwoorden,
        int antwoordtermijn,
        Map<Deelnemersoort, String> bijlagen,
        String schema) {
    public Berichtsoort {
        namen = Map.copyOf(namen);
        afzenders = Set.copyOf(afzenders);
        ontvangers = Set.copyOf(ontvangers);
        antwoorden = Set.copyOf(antwoorden);
        bijlagen = Map.copyOf(bijlagen);
    }

    public boolean isVraag() {
        return !antwoorden.isEmpty();
    }

    /** What this sender must add to it. */
    public Optional<String> bijlageVan(Deelnemersoort afzender) {
        return Optional.ofNullable(bijlagen.get(afzender));
    }
}
