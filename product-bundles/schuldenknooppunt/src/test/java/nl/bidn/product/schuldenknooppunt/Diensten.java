// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemers;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Servicedesk;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;
import nl.bidn.product.schuldenknooppunt.service.melding.Wachtend;

/** What the part of the address book has on one node, for tests outside the root. */
public final class Diensten {
    private final Adresboekdeel deel;

    Diensten(Adresboekdeel deel) {
        this.deel = deel;
    }

    public Adresboek adresboek() {
        return deel.adresboek();
    }

    public Deelnemers deelnemers() {
        return deel.deelnemers();
    }

    public Servicedesk servicedesk() {
        return deel.servicedesk();
    }

    public Sleutels sleutels() {
        return deel.sleutels();
    }

    public Abonnementen abonnementen() {
        return deel.abonnementen();
    }

    public Melder melder() {
        return deel.melder();
    }

    public void sluitAf(Organisation organisatie) {
        deel.sluitAf(organisatie);
    }

    public Job mailDagelijks(Wachtend wachtend) {
        return deel.mailDagelijks(wachtend).jobs().get(0);
    }

    public List<Job> jobs() {
        return deel.jobs();
    }

    public List<Worker> workers() {
        return deel.workers();
    }

    public List<Endpoint> endpoints() {
        return deel.endpoints();
    }
}
