// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import java.io.IOException;
import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.demo.KetenDemo;
import nl.bidn.portal.sandbox.keten.Boek;
import nl.bidn.portal.sandbox.keten.Postbus;
import nl.bidn.portal.sandbox.vecozo.Vecozo;
import nl.bidn.portal.values.MunicipalityCode;

/** What the pages of VECOZO and the CAK show and do. */
final class KetenPages {
    private static final int MOST = 1000;
    private static final String BSN = "999900006";

    private final KetenDemo keten;
    private final OrganisationDirectory organisations;

    KetenPages(KetenDemo keten, OrganisationDirectory organisations) {
        this.keten = keten;
        this.organisations = organisations;
    }

    List<Organisation> gemeenten() {
        return organisations.all(OrganisationType.GEMEENTE);
    }

    Partner vecozo() {
        return keten.vecozo()
                .map(v -> partner(v.address().toString(), v.boek(), v.postbus()))
                .orElse(Partner.NIET_DAAR);
    }

    Partner cak() {
        return keten.cak()
                .map(c -> partner(c.address().toString(), c.boek(), c.postbus()))
                .orElse(Partner.NIET_DAAR);
    }

    private static Partner partner(String address, Boek boek, Postbus postbus) {
        return new Partner(
                address, boek.regels(), postbus.verstuurd(), postbus.wachtend().size(), postbus.geweigerd());
    }

    /** @return how many messages will be sent */
    int send(String agb, String gemeente, String functie, String aantal) throws IOException {
        Vecozo vecozo = keten.vecozo().orElseThrow(() -> new IllegalArgumentException("not there"));
        int count = Math.max(1, Math.min(MOST, Integer.parseInt(aantal)));
        String cbs = MunicipalityCode.of(gemeente).digits();
        for (int i = 0; i < count; i++) {
            vecozo.laatSturen(agb, cbs, functie, BSN);
        }
        return count;
    }
}
