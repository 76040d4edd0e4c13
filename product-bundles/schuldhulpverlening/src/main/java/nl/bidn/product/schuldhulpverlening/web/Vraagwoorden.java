// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstand;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Einde;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;

/** Says questions in words. */
final class Vraagwoorden {
    private final Texts texts;
    private final Doelen doelen;
    private final Bronnen bronnen;
    private final List<Organisation> organisaties;

    Vraagwoorden(Texts texts, Doelen doelen, Bronnen bronnen, List<Organisation> organisaties) {
        this.texts = texts;
        this.doelen = doelen;
        this.bronnen = bronnen;
        this.organisaties = organisaties;
    }

    Vraagblok blok(Vraag vraag) {
        return new Vraagblok(
                vraag,
                naam(vraag.organisatie()),
                doelen.naam(vraag.doel()),
                staat(vraag, texts),
                soort(vraag),
                vraag.bronnen().stream().map(this::regel).toList());
    }

    /** In a word; of one that the portal stopped also why. */
    static String staat(Vraag vraag, Texts texts) {
        return vraag.einde()
                .filter(einde -> einde == Einde.DIENST_UIT || einde == Einde.RECHT_VERVALLEN)
                .map(einde -> texts.text("gestopt." + einde.code()))
                .orElseGet(() -> texts.text("staat." + klein(vraag.staat())));
    }

    private Vraagblok.Bronregel regel(Bronstand stand) {
        return new Vraagblok.Bronregel(
                bronnen.naam(stand.bron()), texts.text("bron." + klein(stand.staat())), soort(stand.staat()));
    }

    /** By its name, as long as it was chosen. */
    String naam(OrganisationId id) {
        return organisaties.stream()
                .filter(organisatie -> organisatie.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id.value());
    }

    private static String soort(Vraag vraag) {
        return switch (vraag.staat()) {
            case LOPEND -> "info";
            case KLAAR ->
                vraag.bronnen().stream().allMatch(bron -> bron.staat() == Bronstaat.BEANTWOORD) ? "success" : "warning";
            case INGETROKKEN, VERNIETIGD -> "neutral";
        };
    }

    static String soort(Bronstaat staat) {
        return switch (staat) {
            case GEVRAAGD -> "info";
            case BEANTWOORD -> "success";
            case GEDEELTELIJK, TE_LAAT -> "warning";
            case MISLUKT -> "error";
        };
    }

    static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
