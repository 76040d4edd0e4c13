// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Addressing;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Transactions;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsEndpoint;
import nl.bidn.product.wlzregistertoets.endpoint.WlzRegistertoets;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummers;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.VerwijderOudeBerichtnummers;

/** Looking up by systems of municipalities. */
final class Webservicedeel implements Contribution {
    /** Of all REST interfaces of the product together. */
    static final String VERSIE = "1.0.0";

    private final Systeemtoets toetsen;
    private final Berichtnummers nummers;
    private final Transactions transactions;

    Webservicedeel(Systeemtoets toetsen, Berichtnummers nummers, Transactions transactions) {
        this.toetsen = toetsen;
        this.nummers = nummers;
        this.transactions = transactions;
    }

    @Override
    public List<Job> jobs() {
        return List.of(new VerwijderOudeBerichtnummers(nummers, transactions));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "berichtnummers",
                VerwijderOudeBerichtnummers.TERMIJN,
                "Eigen keuze, langer dan een bericht onderweg is",
                VerwijderOudeBerichtnummers.NAAM));
    }

    /** A profile of Digikoppeling holds for a service as a whole, so each has an address of its own. */
    @Override
    public List<Endpoint> endpoints() {
        var soap = new WlzRegistertoets(toetsen);
        return List.of(
                new Endpoint.Rest(1, VERSIE, ToetsEndpoint.PAD, Rights.RAADPLEGEN, new ToetsEndpoint(toetsen)),
                new Endpoint.Soap(WlzRegistertoets.NAAM, Rights.RAADPLEGEN, Signing.NONE, Addressing.REQUIRED, soap),
                new Endpoint.Soap(
                        WlzRegistertoets.NAAM_ONDERTEKEND,
                        Rights.RAADPLEGEN,
                        Signing.REQUIRED,
                        Addressing.REQUIRED,
                        soap));
    }
}
