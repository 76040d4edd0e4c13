// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Addressing;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.product.schuldenknooppunt.endpoint.AdresboekEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.BerichtEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.Knooppuntdienst;
import nl.bidn.product.schuldenknooppunt.endpoint.SleutelEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.SoortEndpoint;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboekgeheugen;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;

/** Kinds of message for systems, and all that REST does once more by SOAP; put together for the front door. */
final class Koppeldeel implements Contribution {
    /** What systems find at {@code openapi.json}. */
    static final String API = "1.0.0";

    private final List<Endpoint> endpoints;

    /** A profile of Digikoppeling holds for a service as a whole, so each has an address of its own. */
    Koppeldeel(Berichtsoorten soorten, Berichten berichten, Adresboekdeel adressen) {
        Adresboekgeheugen adresboek = adressen.adresboek();
        var soap = new Knooppuntdienst(
                new BerichtEndpoint(berichten, adresboek),
                new AdresboekEndpoint(adresboek),
                new SleutelEndpoint(adressen.sleutels(), adresboek),
                berichten);
        endpoints = List.of(
                new Endpoint.Rest(1, API, SoortEndpoint.PAD, Rights.BERICHTEN, new SoortEndpoint(soorten)),
                new Endpoint.Soap(Knooppuntdienst.NAAM, Rights.BERICHTEN, Signing.NONE, Addressing.REQUIRED, soap),
                new Endpoint.Soap(
                        Knooppuntdienst.NAAM_ONDERTEKEND,
                        Rights.BERICHTEN,
                        Signing.REQUIRED,
                        Addressing.REQUIRED,
                        soap));
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
