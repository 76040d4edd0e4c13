// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.SoortEndpoint;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;

/** Kinds of message for systems, put together for the front door. */
final class Koppeldeel implements Contribution {
    /** What systems find at {@code openapi.json}. */
    static final String API = "1.0.0";

    private final List<Endpoint> endpoints;

    Koppeldeel(Berichtsoorten soorten) {
        endpoints = List.of(new Endpoint.Rest(1, API, SoortEndpoint.PAD, Rights.BERICHTEN, new SoortEndpoint(soorten)));
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
