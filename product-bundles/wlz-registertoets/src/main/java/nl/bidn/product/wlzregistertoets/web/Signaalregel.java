// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalsoort;

/**
 * A signal in words.
 *
 * @param organisatie for whom; none: the page is about one
 * @param kleur of the word for what changed
 * @param oud what was known before, or that it was not known
 * @param afgehandeld by whom, never empty; none: nobody is done with it yet
 */
public record Signaalregel(
        String id,
        Optional<String> organisatie,
        String bsn,
        String kenmerk,
        String soort,
        String kleur,
        Standwoorden oud,
        Standwoorden nieuw,
        Instant peilmoment,
        Instant moment,
        Optional<Signaal.Afgehandeld> afgehandeld) {
    static Signaalregel van(Signaal signaal, String bsn, Optional<String> organisatie, Texts texts) {
        Words words = Words.of(texts.locale());
        return new Signaalregel(
                signaal.id(),
                organisatie,
                bsn,
                signaal.kenmerk(),
                soort(signaal.soort(), texts),
                kleur(signaal.soort()),
                signaal.oud()
                        .map(oud -> Standwoorden.van(oud, words, texts))
                        .orElseGet(() -> Standwoorden.onbekend(texts)),
                Standwoorden.van(signaal.nieuw(), words, texts),
                signaal.peilmoment(),
                signaal.moment(),
                signaal.afgehandeld().map(door -> afgehandeld(door, texts)));
    }

    static String soort(Signaalsoort soort, Texts texts) {
        return texts.text("signalen.soort." + soort);
    }

    private static String kleur(Signaalsoort soort) {
        return switch (soort) {
            case NIEUW -> "info";
            case GEWIJZIGD -> "warning";
            case BEEINDIGD -> "neutral";
        };
    }

    private static Signaal.Afgehandeld afgehandeld(Signaal.Afgehandeld door, Texts texts) {
        return door.door().isEmpty() ? new Signaal.Afgehandeld(door.op(), texts.text("signalen.iemand")) : door;
    }

    /** Without the BSN. */
    @Override
    public String toString() {
        return "Signaalregel[" + id + "]";
    }
}
