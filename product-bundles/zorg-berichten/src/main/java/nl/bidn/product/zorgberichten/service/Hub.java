// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.List;
import java.util.function.Supplier;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.zorgberichten.message.check.Keuring;

/** All services of the hub, put together once; the doors ask it for what they need. For any thread. */
public final class Hub {
    private final Uitgaand uitgaand;
    private final Zipaanlevering zip;
    private final Inkomend inkomend;
    private final Ophalen ophalen;
    private final Volgen volgen;
    private final Berichten berichten;
    private final Nieuw nieuw;
    private final TeLaat teLaat;
    private final Koppeling koppeling;
    private final Instellingen instellingen;
    private final List<Worker> workers;
    private final List<Job> jobs;
    private final BerichtStore store;
    private final Portal portal;

    /** @param keuring asked for each message, as the standards may change while the hub runs */
    public Hub(Stores stores, Supplier<Keuring> keuring, Partners partners, Gemeentesysteem systeem, Portal portal) {
        BerichtStore store = stores.berichten();
        TermijnStore termijnen = stores.termijnen();
        MeldingStore meldingen = stores.meldingen();
        this.store = store;
        this.portal = portal;
        Foutcodes codes = Foutcodes.lees();
        var bezorging = new Bezorging(portal);
        this.teLaat = new TeLaat(termijnen, portal);
        List<Gevolg> gevolgen = List.of(
                new Beantwoord(store),
                new Retourbewaring(store),
                new Termijnbewaking(store, termijnen, teLaat, portal.calendar()),
                bezorging);
        this.nieuw = new Nieuw(store, portal);
        var opname = new Opname(portal.vault(), keuring);
        var oordeel = new Oordeel(codes, portal);
        var referenties = new Referenties(store, oordeel, portal);
        this.uitgaand = new Uitgaand(store, opname, oordeel, referenties, gevolgen, portal);
        this.zip = new Zipaanlevering(uitgaand, codes, portal);
        this.inkomend = new Inkomend(
                store, termijnen, teLaat, opname, oordeel, referenties, gevolgen, nieuw, bezorging, portal);
        this.ophalen = new Ophalen(store, nieuw, portal);
        var retouren = new Retouren(store, keuring);
        this.berichten = new Berichten(store, retouren, keuring, portal);
        this.volgen = new Volgen(store, termijnen, retouren, teLaat, portal);
        var storingen = new Storingen(meldingen, portal);
        this.koppeling = new Koppeling(store, uitgaand, inkomend, ophalen, storingen, codes, portal);
        this.instellingen = new Instellingen(keuring, bezorging, systeem, portal);
        this.workers = List.of(
                new Doorsturen(store, termijnen, teLaat, partners, bezorging, portal),
                new FoutDoorsturen(store, partners, portal),
                new Afleveren(store, nieuw, bezorging, systeem, storingen, portal),
                new Melden(store, meldingen, bezorging, portal),
                new Omleiden(store, bezorging, portal));
        this.jobs = List.of(
                new Opruimen(store, termijnen, portal),
                new TermijnenMelden(termijnen, portal),
                new WaarschuwCertificaten(meldingen, portal));
    }

    public Uitgaand uitgaand() {
        return uitgaand;
    }

    public Zipaanlevering zip() {
        return zip;
    }

    public Inkomend inkomend() {
        return inkomend;
    }

    public Ophalen ophalen() {
        return ophalen;
    }

    public Volgen volgen() {
        return volgen;
    }

    public Berichten berichten() {
        return berichten;
    }

    public Nieuw nieuw() {
        return nieuw;
    }

    public TeLaat teLaat() {
        return teLaat;
    }

    public Koppeling koppeling() {
        return koppeling;
    }

    public Instellingen instellingen() {
        return instellingen;
    }

    public List<Worker> workers() {
        return workers;
    }

    public List<Job> jobs() {
        return jobs;
    }

    /** A person is removed from the portal. */
    public void forget(String callerId) {
        portal.transactions().run(() -> store.forget(callerId));
    }
}
