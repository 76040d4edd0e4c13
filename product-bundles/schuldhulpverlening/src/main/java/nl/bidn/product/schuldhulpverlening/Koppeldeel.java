// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.product.schuldhulpverlening.endpoint.Poort;
import nl.bidn.product.schuldhulpverlening.endpoint.VraagEndpoint;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Sleutels;

/** The door for systems of municipalities and providers. */
final class Koppeldeel implements Contribution {
    private static final String VERSIE = "1.0.0";

    private final Inleesdeel inlezen;
    private final Sleutels sleutels;

    Koppeldeel(Inleesdeel inlezen, Sleutels sleutels) {
        this.inlezen = inlezen;
        this.sleutels = sleutels;
    }

    @Override
    public List<Endpoint> endpoints() {
        var vragen = new VraagEndpoint(new Poort(inlezen.partijen(), sleutels), inlezen.vragen(), inlezen.antwoorden());
        return List.of(new Endpoint.Rest(1, VERSIE, VraagEndpoint.PAD, Rights.INLEZEN, vragen));
    }
}
