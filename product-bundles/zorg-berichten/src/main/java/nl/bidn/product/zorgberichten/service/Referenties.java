// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/** The numbers that senders give their messages: each of them one message. For any thread. */
final class Referenties {
    private final BerichtStore store;
    private final Oordeel oordeel;
    private final Portal portal;

    Referenties(BerichtStore store, Oordeel oordeel, Portal portal) {
        this.store = store;
        this.oordeel = oordeel;
        this.portal = portal;
    }

    boolean isBezet(Adres zender, String referentienummer) {
        return portal.transactions()
                .call(() -> store.opReferentie(zender, referentienummer))
                .isPresent();
    }

    /** What is said of a number that was used before. */
    Aanname dubbel() {
        Afwijzing waarom = oordeel.afwijzing(Weigering.REFERENTIE_DUBBEL);
        return new Aanname.Dubbel(waarom.code(), waarom.omschrijving());
    }

    /** Takes one in a transaction. Of two with one number at once, the key lets one through: the other hears so here. */
    Aanname eenmaal(Adres zender, String referentienummer, Werk<Aanname> werk) throws IOException {
        try {
            return Werk.inTransactie(portal.transactions(), werk);
        } catch (RuntimeException e) {
            if (isBezet(zender, referentienummer)) {
                return dubbel();
            }
            throw e;
        }
    }

    /**
     * The message that a retour is about, by the number that its sender gave it.
     *
     * @return none: it is no retour
     * @throws Geweigerd if there is none at this municipality
     */
    Optional<Bericht> heen(Envelop envelop, OrganisationId organisation) throws Geweigerd {
        if (envelop.soort() == Envelop.Soort.HEEN) {
            return Optional.empty();
        }
        Bericht heen = envelop.kruisreferentie()
                .flatMap(nummer -> store.opReferentie(envelop.ontvanger(), nummer))
                .filter(plek -> plek.organisation().equals(organisation))
                .flatMap(plek -> store.find(plek.organisation(), plek.id()))
                .orElseThrow(() -> oordeel.weiger(Weigering.HEENBERICHT_ONBEKEND));
        return Optional.of(heen);
    }
}
