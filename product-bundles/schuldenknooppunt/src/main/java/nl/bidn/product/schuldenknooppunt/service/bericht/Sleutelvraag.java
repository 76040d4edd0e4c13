// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.Optional;
import nl.bidn.product.schuldenknooppunt.message.jose.Jwe;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;

/**
 * For which key a message was encrypted, and whether that was withdrawn since. It stands in the head of the content and nowhere else, so
 * the node keeps no more of a message than it did.
 */
final class Sleutelvraag {
    private final Adresboek adresboek;
    private final Kluis kluis;

    Sleutelvraag(Adresboek adresboek, Kluis kluis) {
        this.adresboek = adresboek;
        this.kluis = kluis;
    }

    /** Only of what nobody fetched yet: who fetched it may have read it with that key. Answers the name of the key. */
    Optional<String> ingetrokken(Bewaard bewaard) {
        return Optional.of(bewaard)
                .filter(een -> isDenkbaar(een.bericht()))
                .flatMap(een -> adresboek.vind(een.bericht().kop().ontvanger()))
                .flatMap(adres -> kid(bewaard).flatMap(adres::sleutel))
                .filter(sleutel -> sleutel.ingetrokken().isPresent())
                .map(Sleutel::kid);
    }

    /** Whether one was withdrawn since at all; mostly not, and the content is left alone. By the memory of this node. */
    boolean isDenkbaar(Bericht bericht) {
        return bericht.stand() == Stand.AANGEBODEN
                && adresboek
                        .vind(bericht.kop().ontvanger())
                        .filter(adres -> adres.sleutels().stream().anyMatch(sleutel -> isSinds(sleutel, bericht)))
                        .isPresent();
    }

    private static boolean isSinds(Sleutel sleutel, Bericht bericht) {
        return sleutel.gebruik() == Gebruik.VERSLEUTELEN
                && sleutel.ingetrokken()
                        .filter(moment -> !moment.isBefore(bericht.datum()))
                        .isPresent();
    }

    /** Within a transaction. */
    private Optional<String> kid(Bewaard bewaard) {
        return bewaard.bestand()
                .map(bestand -> Jwe.lees(kluis.lees(bewaard.ontvanger(), bestand)))
                .flatMap(gelezen -> gelezen instanceof Jwe.Gelezen.Goed goed
                        ? Optional.of(goed.jwe().kid())
                        : Optional.empty());
    }
}
