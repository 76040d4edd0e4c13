// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Period;
import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.wlzregistertoets.endpoint.ClientEndpoint;
import nl.bidn.product.wlzregistertoets.endpoint.SignaalEndpoint;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.lijst.ControleerLijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.lijst.VerwijderLijsten;
import nl.bidn.product.wlzregistertoets.service.register.NaWissel;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientlezer;
import nl.bidn.product.wlzregistertoets.service.signaal.NaElkeLading;
import nl.bidn.product.wlzregistertoets.service.signaal.SignaalStores;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;
import nl.bidn.product.wlzregistertoets.service.signaal.VergelijkClienten;
import nl.bidn.product.wlzregistertoets.service.signaal.VerwijderSignalen;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toets.Toegang;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;
import nl.bidn.product.wlzregistertoets.web.LijstTab;
import nl.bidn.product.wlzregistertoets.web.SignalenTab;

/** Lijst controleren and Wlz-signalen, put together for the front door. */
final class Lijstdeel implements Contribution {
    private final Lijsten lijsten;
    private final Signalen signalen;
    private final List<Tab> tabs;
    private final List<Worker> workers;
    private final List<Job> jobs;
    private final List<Endpoint> endpoints;
    private final NaWissel naWissel;

    Lijstdeel(JpaLijstStores stores, Doelen doelen, Reeks reeks, Toegang toegang, Portal portal) {
        var controle = new Vraagcontrole(doelen);
        SignaalStores bewaard = stores.signalen();
        lijsten = new Lijsten(stores.lijsten(), new Lijstlezer(controle), doelen, portal);
        signalen = new Signalen(bewaard, portal);
        var clienten = new Clienten(bewaard, new Clientlezer(controle), portal);
        tabs = List.of(new LijstTab(lijsten), new SignalenTab(signalen, clienten, controle));
        workers = List.of(
                new ControleerLijst(stores.lijsten(), lijsten, reeks, portal),
                new VergelijkClienten(bewaard, reeks, Doelen.SIGNALEN.code(), portal));
        jobs = List.of(new VerwijderLijsten(stores.lijsten(), lijsten, portal), new VerwijderSignalen(bewaard, portal));
        endpoints = List.of(
                new Endpoint.Rest(
                        1,
                        Webservicedeel.VERSIE,
                        ClientEndpoint.PAD,
                        Rights.RAADPLEGEN,
                        new ClientEndpoint(clienten, controle, toegang)),
                new Endpoint.Rest(
                        1,
                        Webservicedeel.VERSIE,
                        SignaalEndpoint.PAD,
                        Rights.RAADPLEGEN,
                        new SignaalEndpoint(signalen, toegang)));
        naWissel = new NaElkeLading(bewaard.clienten(), lijsten, portal);
    }

    /** For who changes the register. */
    NaWissel naWissel() {
        return naWissel;
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public List<Worker> workers() {
        return workers;
    }

    @Override
    public List<Job> jobs() {
        return jobs;
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention(
                        "lijst",
                        Period.ofDays((int) Lijsten.BEWAARD.toDays()),
                        "BIDN, ophalen van uitkomsten",
                        VerwijderLijsten.NAME),
                new Retention(
                        "signaal",
                        VerwijderSignalen.HOOGSTENS,
                        "BIDN, verantwoording van signalen",
                        VerwijderSignalen.NAME),
                new Retention(
                        "client", VerwijderSignalen.HOOGSTENS, "BIDN, volgen van clienten", VerwijderSignalen.NAME));
    }

    @Override
    public void forget(String callerId) {
        lijsten.vergeet(callerId);
        signalen.vergeet(callerId);
    }
}
