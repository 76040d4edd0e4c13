// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronlijn;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnenprobe;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorden;
import nl.bidn.product.schuldhulpverlening.service.vraag.BevraagBron;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Lijststore;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijenregels;
import nl.bidn.product.schuldhulpverlening.service.vraag.SluitVraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.StopVragen;
import nl.bidn.product.schuldhulpverlening.service.vraag.VernietigAntwoorden;
import nl.bidn.product.schuldhulpverlening.service.vraag.VerwijderOudeVragen;
import nl.bidn.product.schuldhulpverlening.service.vraag.VraagStore;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagcontrole;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagoverzicht;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vragen;
import nl.bidn.product.schuldhulpverlening.web.AanvragenTab;
import nl.bidn.product.schuldhulpverlening.web.ResultatenTab;
import nl.bidn.product.schuldhulpverlening.web.Vraaglijst;

/** Asking the sources and reading what they say, by people and by systems. */
final class Inleesdeel implements Contribution {
    private final VraagStore store;
    private final Portal portal;
    private final Vragen vragen;
    private final Antwoorden antwoorden;
    private final Partijenregels partijen;
    private final List<Tab> tabs;
    private final List<Worker> workers;
    private final Probe probe;

    Inleesdeel(VraagStore store, Lijststore lijsten, Doelen doelen, Bronconfiguratie bronnen, Portal portal) {
        this.store = store;
        this.portal = portal;
        var lijn = new Bronlijn(portal.outgoing(), bronnen.certificaat());
        vragen = new Vragen(store, new Vraagcontrole(doelen), bronnen.bronnen(), bronnen.termijn(), portal);
        antwoorden = new Antwoorden(store, portal);
        partijen = new Partijenregels(portal.numbers());
        var lijst = new Vraaglijst(new Vraagoverzicht(lijsten, portal.transactions()), doelen, bronnen.bronnen());
        tabs = List.of(new AanvragenTab(vragen, partijen, lijst), new ResultatenTab(antwoorden, lijst));
        workers = List.of(new BevraagBron(store, bronnen.bronnen(), lijn, portal), new SluitVraag(store, portal));
        probe = new Bronnenprobe(bronnen.bronnen(), lijn);
    }

    /** The same for each door. */
    Vragen vragen() {
        return vragen;
    }

    /** The same for each door. */
    Antwoorden antwoorden() {
        return antwoorden;
    }

    Partijenregels partijen() {
        return partijen;
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public List<Worker> workers() {
        return workers;
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public List<Job> jobs() {
        return List.of(
                new StopVragen(store, portal),
                new VernietigAntwoorden(store, portal),
                new VerwijderOudeVragen(store, portal));
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention(
                        "antwoorden",
                        VernietigAntwoorden.LANGST,
                        "Eigen keuze van de organisatie, ten hoogste 30 dagen",
                        VernietigAntwoorden.NAAM),
                new Retention(
                        "vragen",
                        VerwijderOudeVragen.TERMIJN,
                        "Eigen keuze, even lang als het Logboek Dataverwerkingen",
                        VerwijderOudeVragen.NAAM));
    }

    @Override
    public void forget(String callerId) {
        portal.transactions().run(() -> store.vergeet(callerId));
    }
}
