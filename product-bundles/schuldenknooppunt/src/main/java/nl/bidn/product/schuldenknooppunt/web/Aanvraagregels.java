// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemer;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Aanvraagregel;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Verschil;

/** Applications in words, and what would change by those that wait. */
final class Aanvraagregels {
    private final Texts texts;
    private final Words words;

    Aanvraagregels(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param deelnemer as it is now
     * @param personen those that the servicedesk knows now
     */
    Aanvraagregel regel(Aanvraag aanvraag, String naam, Deelnemer deelnemer, Supplier<List<Contactpersoon>> personen) {
        return new Aanvraagregel(
                aanvraag.id().toString(),
                aanvraag.organisatie().value(),
                naam,
                texts.text("aanvraag.soort." + Boekwoorden.klein(aanvraag.soort())),
                Boekwoorden.inhoud(texts, aanvraag),
                aanvraag.toelichting(),
                words.date(aanvraag.aangevraagd()),
                aanvraag.door(),
                Boekwoorden.stand(texts, aanvraag.stand()),
                Boekwoorden.kleur(aanvraag.stand()),
                aanvraag.reden(),
                aanvraag.isOpen(),
                aanvraag.isOpen() ? verschil(aanvraag, deelnemer, personen) : Verschil.GEEN);
    }

    private Verschil verschil(Aanvraag aanvraag, Deelnemer deelnemer, Supplier<List<Contactpersoon>> personen) {
        return switch (aanvraag.soort()) {
            case MODULE -> Verschil.GEEN;
            case VESTIGINGEN -> verschil(deelnemer.vestigingen(), aanvraag.vestigingen());
            case BERICHTEN -> verschil(namen(deelnemer.weigert()), namen(aanvraag.weigert()));
            case CONTACTEN ->
                verschil(
                        personen.get().stream().map(Aanvraagregels::persoon).toList(),
                        aanvraag.contactpersonen().stream()
                                .map(Aanvraagregels::persoon)
                                .toList());
        };
    }

    private Verschil verschil(List<String> nu, List<String> voorstel) {
        return new Verschil(ofNiets(nu), ofNiets(voorstel));
    }

    private List<String> ofNiets(List<String> wat) {
        return wat.isEmpty() ? List.of(texts.text("aanvraag.niets")) : wat;
    }

    private static List<String> namen(Collection<Berichttype> types) {
        return types.stream().sorted().map(Berichttype::toString).toList();
    }

    private static String persoon(Contactpersoon persoon) {
        return Stream.of(persoon.naam(), persoon.rol(), persoon.mail(), persoon.telefoon())
                .filter(deel -> !deel.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
