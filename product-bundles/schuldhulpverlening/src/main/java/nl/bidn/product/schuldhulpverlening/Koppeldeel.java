// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.product.schuldhulpverlening.endpoint.Poort;
import nl.bidn.product.schuldhulpverlening.endpoint.VraagEndpoint;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Systeemtoegang;

/** The door for systems of municipalities and providers. */
final class Koppeldeel implements Contribution {
    private static final String VERSIE = "1.0.0";

    private final Inleesdeel inlezen;
    private final Systeemtoegang toegang;

    Koppeldeel(Inleesdeel inlezen, Systeemtoegang toegang) {
        this.inlezen = inlezen;
        this.toegang = toegang;
    }

    @Override
    public List<Endpoint> endpoints() {
        var vragen = new VraagEndpoint(new Poort(inlezen.partijen(), toegang), inlezen.vragen(), inlezen.antwoorden());
        return List.of(new Endpoint.Rest(1, VERSIE, VraagEndpoint.PAD, Rights.INLEZEN, vragen));
    }
}
