// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Opname opname;
    private final Oordeel oordeel;
    private final Portal portal;
    private final List<Gevolg> gevolgen;
    private final Nieuw nieuw;
    private final Bezorging bezorging;

    Inkomend(
            BerichtStore store,
            TermijnStore termijnen,
            Supplier<Keuring> keuring,
            Foutcodes codes,
            List<Gevolg> gevolgen,
            Nieuw nieuw,
            Bezorging bezorging,
            Portal portal) {
        this.store = store;
        this.termijnen = termijnen;
        this.opname = new Opname(portal.vault(), keuring);
        this.oordeel = new Oordeel(codes, portal);
        this.gevolgen = List.copyOf(gevolgen);
        this.nieuw = nieuw;
        this.bezorging = bezorging;
        this.portal = portal;
    }

    @Override
    public Aanname neemAan(Envelop envelop, InputStream inhoud) throws IOException {
        try {
            return Werk.inTransactie(portal.transactions(), () -> neem(envelop, inhoud));
        } catch (RuntimeException e) {
            // of two with one number at once, the key lets one through: the other hears so here
            if (isBezet(envelop)) {
                return dubbel();
            }
            throw e;
        }
    }

    private Aanname neem(Envelop envelop, InputStream inhoud) throws IOException {
        try {
            return bewaar(envelop, inhoud);
        } catch (Geweigerd e) {
            portal.audit()
                    .record(
                            null,
                            "bericht-geweigerd",
                            Outcome.REFUSED,
                            null,
                            envelop.functie() + " " + e.waarom().code());
            return new Aanname.Geweigerd(e.waarom().code(), e.waarom().omschrijving());
        }
    }

    private Aanname bewaar(Envelop envelop, InputStream inhoud) throws IOException, Geweigerd {
        Instant nu = nu();
        Dienst dienst = dienst(envelop);
        Keuring keuring = opname.keuring();
        Berichttype type = oordeel.type(keuring.standaarden(), envelop, nu);
        OrganisationId organisation =
                oordeel.gemeente(envelop.ontvanger(), dienst, nu).id();
        if (isBezet(envelop)) {
            return dubbel();
        }
        Optional<Bericht> heen = Optional.empty();
        if (envelop.soort() == Envelop.Soort.RETOUR) {
            heen = Optional.of(heen(envelop, organisation));
        }
        Opgenomen opgenomen = opname.neemOp(keuring, organisation, inhoud);
        try {
            if (opgenomen.bestand().isEmpty()) {
                throw oordeel.weiger(Weigering.BERICHT_TE_GROOT);
            }
            oordeel.personen(opgenomen.verslag().kop());
        } catch (Geweigerd e) {
            opgenomen.bestand().ifPresent(file -> portal.vault().destroy(organisation, file.id()));
            throw e;
        }
        var bericht = new Bericht(
                organisation,
                Nummers.id(nu),
                dienst,
                Richting.IN,
                Kanaal.KETEN,
                Optional.of(envelop),
                heen.map(Bericht::conversatie).orElse(envelop.referentienummer()),
                Uitgaand.kenmerken(opgenomen.verslag()).met(envelop.functie()),
                Optional.empty(),
                Optional.empty(),
                Staat.ONTVANGEN,
                nu,
                Optional.empty(),
                0,
                Uitgaand.payload(opgenomen, nu),
                nu,
                Optional.empty());
        store.add(bericht, Optional.empty());
        store.bezet(envelop.zender(), envelop.referentienummer(), organisation, bericht.id());
        gevolgen.forEach(gevolg -> gevolg.van(bericht, type, opgenomen.verslag(), keuring.standaarden()));
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

    /** The message of the municipality that a retour is about, by the number that the municipality gave it. */
    private Bericht heen(Envelop retour, OrganisationId organisation) throws Geweigerd {
        return retour.kruisreferentie()
                .flatMap(nummer -> store.opReferentie(retour.ontvanger(), nummer))
                .filter(plek -> plek.organisation().equals(organisation))
                .flatMap(plek -> store.find(plek.organisation(), plek.id()))
                .orElseThrow(() -> oordeel.weiger(Weigering.HEENBERICHT_ONBEKEND));
    }

    @Override
    public Aanname neemAan(Foutmelding fout) {
        return portal.transactions().call(() -> {
            Optional<Plek> plek = store.opReferentie(fout.ontvanger(), fout.kruisreferentie());
            if (plek.isEmpty()) {
                Afwijzing waarom = oordeel.afwijzing(Weigering.HEENBERICHT_ONBEKEND);
                return new Aanname.Geweigerd(waarom.code(), waarom.omschrijving());
            }
            var waarom = new Afwijzing(fout.code(), fout.omschrijving());
            keurAf(plek.get(), waarom);
            return new Aanname.Ontvangen(plek.get().id());
        });
    }

    private void keurAf(Plek plek, Afwijzing waarom) {
        if (store.verander(plek.organisation(), plek.id(), Staat.AFGEKEURD, nu(), Optional.of(waarom))) {
            Termijnregel.sluit(termijnen, plek.organisation(), plek.id(), nu());
            store.find(plek.organisation(), plek.id())
                    .filter(bericht -> bericht.richting() == Richting.UIT)
                    .ifPresent(bezorging::meldFout);
            portal.audit()
                    .record(
                            null,
                            "bericht-afgekeurd",
                            Outcome.DONE,
                            plek.organisation(),
                            "bericht " + plek.id() + " " + waarom.code());
        }
    }

    @Override
    public void afgeleverd(Adres zender, String referentienummer) {
        portal.transactions()
                .run(() -> store.opReferentie(zender, referentienummer)
                        .ifPresent(plek -> store.verander(
                                plek.organisation(), plek.id(), Staat.AFGELEVERD, nu(), Optional.empty())));
    }

    private Dienst dienst(Envelop envelop) throws Geweigerd {
        try {
            return Dienst.van(envelop.functie());
        } catch (IllegalArgumentException e) {
            throw oordeel.weiger(Weigering.FUNCTIE_ONBEKEND);
        }
    }

    private boolean isBezet(Envelop envelop) {
        return portal.transactions()
                .call(() -> store.opReferentie(envelop.zender(), envelop.referentienummer()))
                .isPresent();
    }

    private Aanname dubbel() {
        Afwijzing waarom = oordeel.afwijzing(Weigering.REFERENTIE_DUBBEL);
        return new Aanname.Dubbel(waarom.code(), waarom.omschrijving());
    }

    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
