// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.Locale;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.zorg.keten.Envelop;

/** Puts refused messages into words of one reader. For one request. */
final class Foutwoorden {
    private final Texts texts;
    private final Woorden woorden;

    Foutwoorden(Texts texts, Woorden woorden) {
        this.texts = texts;
        this.woorden = woorden;
    }

    Foutlogregel regel(Bericht bericht) {
        Berichtregel regel = woorden.regel(bericht);
        return new Foutlogregel(
                regel.id(),
                regel.naam(),
                regel.soort(),
                bericht.envelop().map(Envelop::referentienummer).orElse(""),
                regel.tegenpartij(),
                regel.van(),
                regel.gemeente(),
                kanaal(bericht.kanaal()),
                bericht.afwijzing().map(Afwijzing::code).orElse(""),
                bericht.afwijzing().map(Afwijzing::omschrijving).orElse(""),
                bericht.staatSinds(),
                bericht.fouten());
    }

    private String kanaal(Kanaal kanaal) {
        return texts.text("foutlog.kanaal." + kanaal.name().toLowerCase(Locale.ROOT));
    }
}
