// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.BerichtStore.Persoon;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/**
 * Takes messages from municipalities: files of the page, and messages with or without an envelope from their systems. What is
 * taken is in database and vault when a method returns, and asked to be handed to a partner, in one transaction. For any
 * thread.
 */
public final class Uitgaand {
    private static final String AANGELEVERD = "bericht-aangeleverd";

    private final BerichtStore store;
    private final Opname opname;
    private final Oordeel oordeel;
    private final Referenties referenties;
    private final Envelopmaker envelopmaker;
    private final Portal portal;
    private final List<Gevolg> gevolgen;

    Uitgaand(
            BerichtStore store,
            Opname opname,
            Oordeel oordeel,
            Referenties referenties,
            List<Gevolg> gevolgen,
            Portal portal) {
        this.store = store;
        this.opname = opname;
        this.oordeel = oordeel;
        this.referenties = referenties;
        this.envelopmaker = new Envelopmaker(store, oordeel);
        this.gevolgen = List.copyOf(gevolgen);
        this.portal = portal;
    }

    /**
     * A file of the page Aanleveren.
     *
     * @param aanlevering those that are uploaded together have the same
     */
    public record Bestand(String aanlevering, String naam) {
        public Bestand {
            naam = Bestandsnaam.zonderBsn(naam);
        }
    }

    /** A name for files that are uploaded together; nobody can guess it. */
    public String nieuweAanlevering() {
        return Nummers.id(portal.nu());
    }

    /**
     * Takes a file, makes the envelope for it, and checks it if the municipality wants that. Also what is refused is kept,
     * with what is wrong.
     *
     * @throws IOException if the line broke; nothing is kept then
     */
    public Bericht neemAan(Caller caller, Dienst dienst, OrganisationId organisation, Bestand bestand, InputStream in)
            throws IOException {
        return Werk.inTransactie(portal.transactions(), () -> {
            var aankomst =
                    new Aankomst(organisation, dienst, Richting.UIT, Kanaal.PORTAAL, Optional.of(bestand), portal.nu());
            Opgenomen opgenomen = opname.neemOp(opname.keuring(), organisation, in);
            return bewaarZonderEnvelop(caller, aankomst, Nummers.referentie(), opgenomen);
        });
    }

    /**
     * Takes a message in an envelope, from a system of the municipality.
     *
     * @param kanaal the door
     * @throws IOException if the line broke; nothing is kept then
     */
    public Aanname neemAan(Caller caller, Kanaal kanaal, Envelop envelop, InputStream in) throws IOException {
        return referenties.eenmaal(envelop.zender(), envelop.referentienummer(), () -> {
            try {
                return neem(caller, kanaal, envelop, in);
            } catch (Geweigerd e) {
                return geweigerd(caller, envelop.functie(), e.waarom());
            }
        });
    }

    /**
     * Takes a message without an envelope, from a system of the municipality: the hub makes the envelope of what the payload
     * says. What turns out to be no message of this municipality is not kept; what is one is kept, also if it is refused.
     *
     * @param gemeente whose message it is
     * @param referentienummer as the system chose it
     * @throws IOException if the line broke; nothing is kept then
     */
    public Aanname neemAan(Caller caller, OrganisationId gemeente, String referentienummer, InputStream in)
            throws IOException {
        Adres zender = Oordeel.adres(gemeente);
        return referenties.eenmaal(zender, referentienummer, () -> {
            try {
                return neem(caller, zender, referentienummer, in);
            } catch (Geweigerd e) {
                return geweigerd(caller, "onbekend", e.waarom());
            }
        });
    }

    private Aanname geweigerd(Caller caller, String functie, Afwijzing waarom) {
        portal.audit().record(caller, AANGELEVERD, Outcome.REFUSED, null, functie + " " + waarom.code());
        return waarom.aanname();
    }

    private Aanname neem(Caller caller, Adres zender, String referentienummer, InputStream in)
            throws IOException, Geweigerd {
        var nu = portal.nu();
        OrganisationId organisation = oordeel.bestaand(zender, nu).id();
        bevoegd(caller, organisation);
        if (referenties.isBezet(zender, referentienummer)) {
            return referenties.dubbel();
        }
        Opgenomen opgenomen = opname.neemOp(opname.keuring(), organisation, in);
        Dienst dienst;
        try {
            dienst = dienst(opgenomen);
            oordeel.afzender(zender, dienst, nu);
        } catch (Geweigerd e) {
            opname.vergeet(opgenomen, organisation);
            throw e;
        }
        var aankomst = new Aankomst(organisation, dienst, Richting.UIT, Kanaal.REST, Optional.empty(), nu);
        Bericht bericht = bewaarZonderEnvelop(caller, aankomst, referentienummer, opgenomen);
        if (bericht.envelop().isEmpty()) {
            // so that it is not judged once more when it is sent again
            store.bezet(zender, referentienummer, organisation, bericht.id());
        }
        return new Aanname.Ontvangen(bericht.id());
    }

    private void bevoegd(Caller caller, OrganisationId organisation) throws Geweigerd {
        if (!caller.may(Rights.UITWISSELEN, organisation)) {
            throw oordeel.weiger(Weigering.SYSTEEM_NIET_BEVOEGD);
        }
    }

    /** The product that a payload belongs to. */
    private Dienst dienst(Opgenomen opgenomen) throws Geweigerd {
        if (opgenomen.bestand().isEmpty()) {
            throw oordeel.weiger(Weigering.BERICHT_TE_GROOT);
        }
        Berichttype type = opgenomen.verslag().type().orElseThrow(() -> oordeel.weiger(Weigering.BERICHT_ONGELDIG));
        return Dienst.van(type.naam());
    }

    private Aanname neem(Caller caller, Kanaal kanaal, Envelop envelop, InputStream in) throws IOException, Geweigerd {
        var nu = portal.nu();
        Dienst dienst = oordeel.dienst(envelop);
        OrganisationId organisation =
                oordeel.afzender(envelop.zender(), dienst, nu).id();
        bevoegd(caller, organisation);
        if (referenties.isBezet(envelop.zender(), envelop.referentienummer())) {
            return referenties.dubbel();
        }
        Optional<Bericht> heen = referenties.heen(envelop, organisation);
        Keuring keuring = opname.keuring();
        oordeel.type(keuring.standaarden(), envelop, nu);
        // nothing is refused any more once the payload is read: what is kept of it belongs to a row
        Opgenomen opgenomen = opname.neemOp(keuring, organisation, in);
        var aankomst = new Aankomst(organisation, dienst, Richting.UIT, kanaal, Optional.empty(), nu);
        boolean controle = controle(aankomst);
        Optional<Afwijzing> afwijzing = afwijzing(opgenomen, envelop, controle);
        var uitslag = new Uitslag(envelop.referentienummer(), Optional.of(envelop), heen, afwijzing);
        Bericht bericht = bewaar(caller, aankomst, opgenomen, uitslag, controle);
        return afwijzing.map(Afwijzing::aanname).orElseGet(() -> new Aanname.Ontvangen(bericht.id()));
    }

    private Optional<Afwijzing> afwijzing(Opgenomen opgenomen, Envelop envelop, boolean controle) {
        if (opgenomen.bestand().isEmpty()) {
            return Optional.of(oordeel.afwijzing(Weigering.BERICHT_TE_GROOT));
        }
        try {
            oordeel.personen(opgenomen.verslag().kop());
        } catch (Geweigerd e) {
            return Optional.of(e.waarom());
        }
        boolean ander = opgenomen
                .verslag()
                .type()
                .filter(type -> !type.naam().equals(envelop.functie()))
                .isPresent();
        return controle && (ander || !opgenomen.verslag().goed())
                ? Optional.of(oordeel.afwijzing(Weigering.BERICHT_ONGELDIG))
                : Optional.empty();
    }

    private Bericht bewaarZonderEnvelop(
            Caller caller, Aankomst aankomst, String referentienummer, Opgenomen opgenomen) {
        boolean controle = controle(aankomst);
        Uitslag uitslag = envelopmaker.maak(aankomst, referentienummer, opgenomen, controle);
        return bewaar(caller, aankomst, opgenomen, uitslag, controle);
    }

    /** Whether the municipality wants what comes this way to be checked. */
    private boolean controle(Aankomst aankomst) {
        var setting = aankomst.kanaal() == Kanaal.PORTAAL ? Instelling.CONTROLE_PORTAAL : Instelling.CONTROLE_SYSTEEM;
        return portal.settings().of(aankomst.dienst().product()).value(setting, aankomst.organisation());
    }

    /** Row, number, faults, what follows, the hand-over and the audit: there together or not at all. */
    private Bericht bewaar(Caller caller, Aankomst aankomst, Opgenomen opgenomen, Uitslag uitslag, boolean controle) {
        Bericht bericht = opgenomen.bericht(aankomst, uitslag, controle);
        store.add(bericht, Optional.of(new Persoon(caller.name(), caller.id())));
        bericht.envelop()
                .ifPresent(envelop -> store.bezet(
                        envelop.zender(), envelop.referentienummer(), bericht.organisation(), bericht.id()));
        if (bericht.fouten() > 0) {
            store.addFouten(
                    bericht.organisation(), bericht.id(), opgenomen.verslag().fouten());
        }
        boolean goed = bericht.staat() != Staat.AFGEKEURD;
        if (goed) {
            opgenomen
                    .verslag()
                    .type()
                    .ifPresent(
                            type -> gevolgen.forEach(gevolg -> gevolg.van(bericht, type, uitslag.heen(), opgenomen)));
            portal.tasks().ask(Doorsturen.NAME, bericht.organisation(), bericht.id());
        }
        portal.audit()
                .record(
                        caller,
                        AANGELEVERD,
                        goed ? Outcome.DONE : Outcome.REFUSED,
                        bericht.organisation(),
                        "bericht " + bericht.id() + " " + bericht.functie().orElse("onbekend"));
        return bericht;
    }
}
