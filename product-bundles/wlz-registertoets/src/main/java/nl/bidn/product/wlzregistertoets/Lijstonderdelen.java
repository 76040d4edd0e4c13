// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Period;
import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.lijst.ControleerLijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.lijst.VerwijderLijsten;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;
import nl.bidn.product.wlzregistertoets.web.LijstTab;

/** Lijst controleren, put together for the front door. */
final class Lijstonderdelen {
    private final Lijsten lijsten;
    private final Tab tab;
    private final Worker worker;
    private final Job job;

    Lijstonderdelen(JpaLijstStores stores, Doelen doelen, Reeks reeks, Portal portal) {
        var lezer = new Lijstlezer(new Vraagcontrole(doelen));
        lijsten = new Lijsten(stores.lijsten(), lezer, doelen, portal);
        tab = new LijstTab(lijsten);
        worker = new ControleerLijst(stores.lijsten(), lijsten, reeks, portal);
        job = new VerwijderLijsten(stores.lijsten(), lijsten, portal);
    }

    Lijsten lijsten() {
        return lijsten;
    }

    List<Tab> tabs() {
        return List.of(tab);
    }

    List<Worker> workers() {
        return List.of(worker);
    }

    List<Job> jobs() {
        return List.of(job);
    }

    List<Retention> retention() {
        return List.of(new Retention(
                "lijst",
                Period.ofDays((int) Lijsten.BEWAARD.toDays()),
                "BIDN, ophalen van uitkomsten",
                VerwijderLijsten.NAME));
    }

    void vergeet(String callerId) {
        lijsten.vergeet(callerId);
    }
}
