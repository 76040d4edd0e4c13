// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.values.MunicipalityCode;
import nl.bidn.product.zorgberichten.message.check.Kop;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Partij;
import nl.bidn.product.zorgberichten.message.standaard.Standaard;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/** Judges envelopes: may this sender give this message, in this release, on this day, to this receiver? */
final class Oordeel {
    private final Foutcodes codes;
    private final OrganisationDirectory directory;
    private final Participation participation;
    private final boolean production;

    Oordeel(Foutcodes codes, Portal portal) {
        this.codes = codes;
        this.directory = portal.directory();
        this.participation = portal.participation();
        this.production = portal.configuration().isProduction();
    }

    /** The product that an envelope belongs to. */
    Dienst dienst(Envelop envelop) throws Geweigerd {
        try {
            return Dienst.van(envelop.functie());
        } catch (IllegalArgumentException e) {
            throw weiger(Weigering.FUNCTIE_ONBEKEND);
        }
    }

    /** The message type of an envelope, if it may be sent today by who sends it to whom it is for. */
    Berichttype type(Standaarden standaarden, Envelop envelop, Instant nu) throws Geweigerd {
        Berichttype type = standaarden
                .functie(envelop.functie(), envelop.functieVersie(), envelop.functieSubversie())
                .orElseThrow(() -> weiger(Weigering.FUNCTIE_ONBEKEND));
        vandaag(standaarden.van(type), type, nu);
        if (rol(type.afzender()) != envelop.zender().rol()
                || rol(type.ontvanger()) != envelop.ontvanger().rol()) {
            throw weiger(Weigering.FUNCTIE_PAST_NIET);
        }
        boolean retour = envelop.soort() == Envelop.Soort.RETOUR;
        if (retour != isRetour(type)) {
            throw weiger(retour ? Weigering.ENVELOP_ONGELDIG : Weigering.HEENBERICHT_ONTBREEKT);
        }
        return type;
    }

    /** Whether its release is in force and not blocked. */
    void vandaag(Standaard standaard, Berichttype type, Instant nu) throws Geweigerd {
        var dag = Bewaartermijn.dag(nu);
        if (standaard.frozen(type.naam(), dag)) {
            throw weiger(Weigering.FREEZE);
        }
        if (!standaard.inForce(dag)) {
            throw weiger(Weigering.FUNCTIE_NIET_ACTIEF);
        }
    }

    /** Elsewhere than in production only numbers of nobody; in production only numbers of somebody (KTO). */
    void personen(Kop kop) throws Geweigerd {
        if (production && kop.heeftTestBsn()) {
            throw weiger(
                    Weigering.PERSOONSGEGEVENS_OP_TEST,
                    "In dit bericht staat een test-BSN. In productie mag dat niet: gebruik de testomgeving.");
        }
        if (!production && kop.heeftAndereBsn()) {
            throw weiger(
                    Weigering.PERSOONSGEGEVENS_OP_TEST,
                    "Dit is een testomgeving. Hier mogen alleen test-BSN's staan: 999900006 tot en met 999999990.");
        }
    }

    static boolean isRetour(Berichttype type) {
        return type.soort() == nl.bidn.product.zorgberichten.message.standaard.Soort.RETOUR;
    }

    /** The municipality that gets a message. */
    Organisation gemeente(Adres adres, Dienst dienst, Instant nu) throws Geweigerd {
        return deelnemer(adres, dienst, nu, Weigering.ONTVANGER_NIET_AANGESLOTEN);
    }

    /** The municipality that sends a message. */
    Organisation afzender(Adres adres, Dienst dienst, Instant nu) throws Geweigerd {
        return deelnemer(adres, dienst, nu, Weigering.AFZENDER_NIET_AANGESLOTEN);
    }

    private Organisation deelnemer(Adres adres, Dienst dienst, Instant nu, Weigering anders) throws Geweigerd {
        Organisation gemeente = bestaand(adres, nu);
        if (!participation.takesPart(dienst.product(), gemeente.id())) {
            throw weiger(anders);
        }
        return gemeente;
    }

    /** The municipality behind a code, if it exists today. */
    Organisation bestaand(Adres adres, Instant nu) throws Geweigerd {
        if (adres.rol() != Adres.Rol.GEMEENTE || adres.code().equals("0000")) {
            throw weiger(Weigering.GEMEENTE_ONBEKEND);
        }
        return directory
                .find(organisation(adres))
                .filter(o -> o.type() == OrganisationType.GEMEENTE && o.existsOn(Bewaartermijn.dag(nu)))
                .orElseThrow(() -> weiger(Weigering.GEMEENTE_ONBEKEND));
    }

    static OrganisationId organisation(Adres gemeente) {
        return new OrganisationId(MunicipalityCode.of(gemeente.code()).cbs());
    }

    /** The code of a municipality as envelopes have it. */
    static Adres adres(OrganisationId gemeente) {
        return Adres.gemeente(MunicipalityCode.of(gemeente.value()).digits());
    }

    static Adres.Rol rol(Partij partij) {
        return switch (partij) {
            case GEMEENTE -> Adres.Rol.GEMEENTE;
            case AANBIEDER -> Adres.Rol.AANBIEDER;
            case CAK -> Adres.Rol.INSTANTIE;
        };
    }

    Geweigerd weiger(Weigering weigering) {
        return new Geweigerd(codes.van(weigering));
    }

    /** With a sentence that says more than that of the list. */
    Geweigerd weiger(Weigering weigering, String omschrijving) {
        return new Geweigerd(new Afwijzing(codes.van(weigering).code(), omschrijving));
    }

    Afwijzing afwijzing(Weigering weigering) {
        return codes.van(weigering);
    }
}
