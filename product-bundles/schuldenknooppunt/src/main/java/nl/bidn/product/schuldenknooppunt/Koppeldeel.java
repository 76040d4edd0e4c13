// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.AdresboekEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.SleutelEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.SoortEndpoint;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;

/** What a system must know before it sends: kinds of message, the address book and keys; put together for the front door. */
final class Koppeldeel implements Contribution {
    private static final String API = "1.0.0";

    private final List<Endpoint> endpoints;

    Koppeldeel(Berichtsoorten soorten, Adresboek adresboek, Sleutels sleutels) {
        endpoints = List.of(
                new Endpoint.Rest(1, API, SoortEndpoint.PAD, Rights.BERICHTEN, new SoortEndpoint(soorten)),
                new Endpoint.Rest(1, API, AdresboekEndpoint.PAD, Rights.BERICHTEN, new AdresboekEndpoint(adresboek)),
                new Endpoint.Rest(
                        1, API, SleutelEndpoint.PAD, Rights.BERICHTEN, new SleutelEndpoint(sleutels, adresboek)));
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
