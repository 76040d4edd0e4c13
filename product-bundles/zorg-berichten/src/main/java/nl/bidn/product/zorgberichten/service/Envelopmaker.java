// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Kop;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Partij;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/** Makes the envelope for a message of a municipality that came without one, of what its payload says. For any thread. */
final class Envelopmaker {
    /** TR056: the Identificatie of a message is unique for its type and sender. */
    private static final String UNIEK = "TR056";

    private final BerichtStore store;
    private final Oordeel oordeel;

    Envelopmaker(BerichtStore store, Oordeel oordeel) {
        this.store = store;
        this.oordeel = oordeel;
    }

    /** @param controle whether the municipality wants it checked */
    Uitslag maak(Aankomst aankomst, String referentienummer, Opgenomen opgenomen, boolean controle) {
        try {
            Geadresseerd geadresseerd = geadresseerd(aankomst, opgenomen, controle);
            Berichttype type = geadresseerd.type();
            Optional<Bericht> heen = geadresseerd.heen();
            var envelop = new Envelop(
                    heen.isPresent() ? Envelop.Soort.RETOUR : Envelop.Soort.HEEN,
                    Oordeel.adres(aankomst.organisation()),
                    geadresseerd.ontvanger(),
                    referentienummer,
                    heen.flatMap(Bericht::envelop).map(Envelop::referentienummer),
                    type.naam(),
                    type.functieVersie(),
                    type.functieSubversie(),
                    aankomst.op());
            return new Uitslag(referentienummer, Optional.of(envelop), heen, Optional.empty());
        } catch (Geweigerd e) {
            return new Uitslag(referentienummer, Optional.empty(), Optional.empty(), Optional.of(e.waarom()));
        }
    }

    /** What it is, who gets it, and of a retour message: on which message. */
    private record Geadresseerd(Berichttype type, Adres ontvanger, Optional<Bericht> heen) {}

    private Geadresseerd geadresseerd(Aankomst aankomst, Opgenomen opgenomen, boolean controle) throws Geweigerd {
        OrganisationId organisation = aankomst.organisation();
        Berichttype type = type(aankomst, opgenomen, controle);
        Kop kop = opgenomen.verslag().kop();
        if (Oordeel.isRetour(type)) {
            vanDezeGemeente(organisation, kop.ontvanger());
            Bericht heen = heen(organisation, opgenomen.standaarden(), type, kop);
            return new Geadresseerd(type, heen.envelop().orElseThrow().zender(), Optional.of(heen));
        }
        if (!type.vrij()) {
            vanDezeGemeente(organisation, kop.afzender());
            if (controle) {
                nietEerder(organisation, type, kop);
            }
        }
        return new Geadresseerd(type, ontvanger(type, kop), Optional.empty());
    }

    /** Its type, if a municipality may send this today. */
    private Berichttype type(Aankomst aankomst, Opgenomen opgenomen, boolean controle) throws Geweigerd {
        Verslag verslag = opgenomen.verslag();
        if (opgenomen.bestand().isEmpty()) {
            throw oordeel.weiger(Weigering.BERICHT_TE_GROOT);
        }
        Berichttype type = verslag.type().orElseThrow(() -> oordeel.weiger(Weigering.BERICHT_ONGELDIG));
        if (Dienst.van(type.naam()) != aankomst.dienst() || type.afzender() != Partij.GEMEENTE) {
            throw oordeel.weiger(Weigering.FUNCTIE_PAST_NIET);
        }
        oordeel.vandaag(opgenomen.standaarden().van(type), type, aankomst.op());
        if (!verslag.goed() && (controle || type.vrij())) {
            throw oordeel.weiger(Weigering.BERICHT_ONGELDIG);
        }
        oordeel.personen(verslag.kop());
        return type;
    }

    /** The envelope speaks for this municipality, so the message had better be of it. */
    private void vanDezeGemeente(OrganisationId organisation, Optional<String> code) throws Geweigerd {
        String eigen = Oordeel.adres(organisation).code();
        if (!code.orElse("").equals(eigen)) {
            throw oordeel.weiger(
                    Weigering.SYSTEEM_NIET_BEVOEGD,
                    "Dit bericht is niet van de gemeente die u koos: in het bericht staat een andere gemeentecode dan "
                            + eigen + ".");
        }
    }

    private Adres ontvanger(Berichttype type, Kop kop) throws Geweigerd {
        if (type.ontvanger() == Partij.CAK) {
            return Adres.CAK;
        }
        String code = kop.ontvanger().orElse("");
        try {
            return new Adres(Oordeel.rol(type.ontvanger()), code);
        } catch (IllegalArgumentException e) {
            throw oordeel.weiger(Weigering.ONTVANGER_NIET_AANGESLOTEN);
        }
    }

    private void nietEerder(OrganisationId organisation, Berichttype type, Kop kop) throws Geweigerd {
        boolean eerder = kop.identificatie()
                .flatMap(nummer -> store.laatste(organisation, Richting.UIT, type.naam(), nummer))
                .isPresent();
        if (eerder) {
            throw new Geweigerd(new Afwijzing(
                    UNIEK,
                    "U stuurde al een " + type.naam()
                            + " met deze Identificatie. Geef een nieuw bericht een nieuw nummer."));
        }
    }

    /** The message that a retour message is about: the stored one says where it goes, not the payload. */
    private Bericht heen(OrganisationId organisation, Standaarden standaarden, Berichttype retour, Kop kop)
            throws Geweigerd {
        Bericht heen = standaarden
                .heenVan(retour)
                .flatMap(type -> kop.identificatie()
                        .flatMap(nummer -> store.laatste(organisation, Richting.IN, type.naam(), nummer)))
                .orElseThrow(() -> oordeel.weiger(Weigering.HEENBERICHT_ONBEKEND));
        if (heen.staat() == Staat.BEANTWOORD) {
            throw new Geweigerd(new Afwijzing(UNIEK, "Op dit bericht stuurde u al een retourbericht."));
        }
        return heen;
    }
}
