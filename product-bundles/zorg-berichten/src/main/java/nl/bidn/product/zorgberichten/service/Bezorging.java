// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Settings;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Verbinding;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;

/** Where what comes for a municipality goes: as it chose, to its people or to its system. For any thread. */
final class Bezorging implements Gevolg {
    /** What comes soon after each other is one notice. */
    static final Duration WACHT = Duration.ofMinutes(1);

    private static final Duration GEDULD = Duration.ofMinutes(1);

    private final Portal portal;

    Bezorging(Portal portal) {
        this.portal = portal;
    }

    /** The ways to a municipality. */
    enum Weg {
        /** Its people fetch it, and are told that it is there. */
        PORTAAL,
        /** Its system fetches it. */
        OPHALEN,
        /** The hub brings it to its system. */
        AANBIEDEN
    }

    /** What cannot be brought to a system yet is for people, so that nothing lies unseen. */
    Weg weg(Dienst dienst, OrganisationId organisation, String functie) {
        Settings settings = portal.settings().of(dienst.product());
        if (!settings.value(Instelling.WEBSERVICE, organisation).namen().contains(functie)) {
            return Weg.PORTAAL;
        }
        if (settings.value(Instelling.WIJZE, organisation) == Wijze.OPHALEN) {
            return Weg.OPHALEN;
        }
        return verbinding(dienst, organisation).isPresent() && !settings.value(Instelling.TESTPROFIEL, organisation)
                ? Weg.AANBIEDEN
                : Weg.PORTAAL;
    }

    /** To the system of a municipality; none: it gave no address. */
    Optional<Verbinding> verbinding(Dienst dienst, OrganisationId organisation) {
        Settings settings = portal.settings().of(dienst.product());
        return Optional.of(settings.value(Instelling.ENDPOINT, organisation))
                .filter(adres -> !adres.isEmpty())
                .map(adres -> new Verbinding(
                        URI.create(adres),
                        settings.value(Instelling.CERTIFICAAT, organisation).x509(),
                        settings.value(Instelling.STUF_VERSIE, organisation),
                        GEDULD));
    }

    @Override
    public void van(Bericht bericht, Berichttype type, Optional<Bericht> heen, Opgenomen opgenomen) {
        if (bericht.richting() == Richting.IN) {
            breng(bericht);
        }
    }

    /** Starts it on its way, in the transaction of the thread. */
    void breng(Bericht bericht) {
        switch (weg(bericht.dienst(), bericht.organisation(), bericht.functie().orElse(""))) {
            case PORTAAL -> meld(bericht.dienst(), bericht.organisation());
            case AANBIEDEN -> portal.tasks().ask(Afleveren.NAME, bericht.organisation(), bericht.id());
            case OPHALEN -> {
                // its system asks
            }
        }
    }

    /** Lets people know that something waits for them. */
    void meld(Dienst dienst, OrganisationId organisation) {
        portal.tasks()
                .ask(
                        Melden.NAME,
                        organisation,
                        dienst.name(),
                        portal.clock().instant().plus(WACHT));
    }

    /** A message of its system turned out to be wrong after all: if the hub may call the system, it tells it. */
    void meldFout(Bericht bericht) {
        boolean hoort = bericht.kanaal() == Kanaal.SOAP
                && verbinding(bericht.dienst(), bericht.organisation()).isPresent()
                && !portal.settings()
                        .of(bericht.dienst().product())
                        .value(Instelling.TESTPROFIEL, bericht.organisation());
        if (hoort) {
            portal.tasks().ask(Afleveren.NAME, bericht.organisation(), bericht.id());
        }
    }
}
