// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalsoort;
import nl.bidn.product.wlzregistertoets.service.signaal.Wlzstand;
import org.jspecify.annotations.Nullable;

/**
 * A signal in words.
 *
 * @param organisatie for whom; none: the page is about one
 * @param kleur of the word for what changed
 * @param oud what was known before, or that it was not known
 * @param afgehandeld by whom and when; none: nobody is done with it yet
 */
public record Signaalregel(
        String id,
        Optional<String> organisatie,
        String bsn,
        String kenmerk,
        String soort,
        String kleur,
        String oud,
        String nieuw,
        Instant peilmoment,
        Instant moment,
        Optional<String> afgehandeld) {
    static Signaalregel van(Signaal signaal, String bsn, Optional<String> organisatie, Texts texts) {
        Words words = Words.of(texts.locale());
        return new Signaalregel(
                signaal.id(),
                organisatie,
                bsn,
                signaal.kenmerk(),
                soort(signaal.soort(), texts),
                kleur(signaal.soort()),
                signaal.oud().map(oud -> stand(oud, words, texts)).orElse(texts.text("signalen.onbekend")),
                stand(signaal.nieuw(), words, texts),
                signaal.peilmoment(),
                signaal.moment(),
                signaal.afgehandeld().map(door -> afgehandeld(door, words, texts)));
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

    private static String afgehandeld(Signaal.Afgehandeld door, Words words, Texts texts) {
        String wie = door.door().isEmpty() ? texts.text("signalen.iemand") : door.door();
        return texts.text("signalen.afgehandeld.door", wie, words.dateTime(door.op()));
    }

    private static String stand(Wlzstand stand, Words words, Texts texts) {
        var delen = new ArrayList<String>(List.of(texts.text("wlz-status." + stand.status())));
        datum("signalen.afgifte", stand.afgiftedatum(), words, texts).ifPresent(delen::add);
        datum("signalen.ingang", stand.ingangsdatum(), words, texts).ifPresent(delen::add);
        datum("signalen.einde", stand.einddatum(), words, texts).ifPresent(delen::add);
        return String.join(", ", delen);
    }

    private static Optional<String> datum(String key, @Nullable LocalDate datum, Words words, Texts texts) {
        return Optional.ofNullable(datum).map(dag -> texts.text(key, words.date(dag)));
    }

    /** Without the BSN. */
    @Override
    public String toString() {
        return "Signaalregel[" + id + "]";
    }
}
