// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.BerichtStore.Plek;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Knooppunt;

/** Takes messages for municipalities from partners. For any thread. */
public final class Inkomend implements Knooppunt {
    private final BerichtStore store;
    private final TermijnStore termijnen;
    private final TeLaat teLaat;
    private final Opname opname;
    private final Oordeel oordeel;
    private final Referenties referenties;
    private final Portal portal;
    private final List<Gevolg> gevolgen;
    private final Nieuw nieuw;
    private final Bezorging bezorging;

    Inkomend(
            BerichtStore store,
            TermijnStore termijnen,
            TeLaat teLaat,
            Opname opname,
            Oordeel oordeel,
            Referenties referenties,
            List<Gevolg> gevolgen,
            Nieuw nieuw,
            Bezorging bezorging,
            Portal portal) {
        this.store = store;
        this.termijnen = termijnen;
        this.teLaat = teLaat;
        this.opname = opname;
        this.oordeel = oordeel;
        this.referenties = referenties;
        this.gevolgen = List.copyOf(gevolgen);
        this.nieuw = nieuw;
        this.bezorging = bezorging;
        this.portal = portal;
    }

    @Override
    public Aanname neemAan(Envelop envelop, InputStream inhoud) throws IOException {
        return referenties.eenmaal(envelop.zender(), envelop.referentienummer(), () -> {
            try {
                return neem(envelop, inhoud);
            } catch (Geweigerd e) {
                portal.audit()
                        .record(
                                null,
                                "bericht-geweigerd",
                                Outcome.REFUSED,
                                null,
                                envelop.functie() + " " + e.waarom().code());
                return e.waarom().aanname();
            }
        });
    }

    private Aanname neem(Envelop envelop, InputStream inhoud) throws IOException, Geweigerd {
        Instant nu = portal.nu();
        Dienst dienst = oordeel.dienst(envelop);
        Keuring keuring = opname.keuring();
        Berichttype type = oordeel.type(keuring.standaarden(), envelop, nu);
        OrganisationId organisation =
                oordeel.gemeente(envelop.ontvanger(), dienst, nu).id();
        if (referenties.isBezet(envelop.zender(), envelop.referentienummer())) {
            return referenties.dubbel();
        }
        Optional<Bericht> heen = referenties.heen(envelop, organisation);
        Opgenomen opgenomen = opname.neemOp(keuring, organisation, inhoud);
        try {
            if (opgenomen.bestand().isEmpty()) {
                throw oordeel.weiger(Weigering.BERICHT_TE_GROOT);
            }
            oordeel.personen(opgenomen.verslag().kop());
        } catch (Geweigerd e) {
            opname.vergeet(opgenomen, organisation);
            throw e;
        }
        var aankomst = new Aankomst(organisation, dienst, Richting.IN, Kanaal.KETEN, Optional.empty(), nu);
        var uitslag = new Uitslag(envelop.referentienummer(), Optional.of(envelop), heen, Optional.empty());
        Bericht bericht = opgenomen.bericht(aankomst, uitslag, false);
        store.add(bericht, Optional.empty());
        store.bezet(envelop.zender(), envelop.referentienummer(), organisation, bericht.id());
        gevolgen.forEach(gevolg -> gevolg.van(bericht, type, heen, opgenomen));
        nieuw.veranderd(dienst, organisation);
        portal.audit()
                .record(
                        null,
                        "bericht-ontvangen",
                        Outcome.DONE,
                        organisation,
                        "bericht " + bericht.id() + " " + envelop.functie());
        return new Aanname.Ontvangen(bericht.id());
    }

    @Override
    public Aanname neemAan(Foutmelding fout) {
        return portal.transactions().call(() -> {
            Optional<Plek> plek = store.opReferentie(fout.ontvanger(), fout.kruisreferentie());
            if (plek.isEmpty()) {
                return oordeel.afwijzing(Weigering.HEENBERICHT_ONBEKEND).aanname();
            }
            var waarom = new Afwijzing(fout.code(), fout.omschrijving());
            keurAf(plek.get(), fout.zender(), waarom);
            return new Aanname.Ontvangen(plek.get().id());
        });
    }

    private void keurAf(Plek plek, Adres door, Afwijzing waarom) {
        if (store.verander(plek.organisation(), plek.id(), Staat.AFGEKEURD, portal.nu(), Optional.of(waarom))) {
            Termijnregel.sluit(termijnen, plek.organisation(), plek.id(), portal.nu());
            teLaat.veranderd(plek.organisation());
            store.find(plek.organisation(), plek.id()).ifPresent(bericht -> zegVoort(bericht, door));
            portal.audit()
                    .record(
                            null,
                            "bericht-afgekeurd",
                            Outcome.DONE,
                            plek.organisation(),
                            "bericht " + plek.id() + " " + waarom.code());
        }
    }

    /** To who does not know it yet: the system that sent the message, or the partner by which it came. */
    private void zegVoort(Bericht bericht, Adres door) {
        if (bericht.richting() == Richting.UIT) {
            bezorging.meldFout(bericht);
        } else if (door.equals(Oordeel.adres(bericht.organisation()))) {
            portal.tasks().ask(FoutDoorsturen.NAME, bericht.organisation(), bericht.id());
        }
    }

    @Override
    public void afgeleverd(Adres zender, String referentienummer) {
        portal.transactions()
                .run(() -> store.opReferentie(zender, referentienummer)
                        .ifPresent(plek -> store.verander(
                                plek.organisation(), plek.id(), Staat.AFGELEVERD, portal.nu(), Optional.empty())));
    }
}
