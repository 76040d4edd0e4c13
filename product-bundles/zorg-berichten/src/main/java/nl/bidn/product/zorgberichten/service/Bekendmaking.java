// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;

/**
 * Tells what a municipality must know: who may act on it, and the mail addresses that it named, each once. Says that something
 * is there, never what is in it. In the transaction of the thread.
 */
final class Bekendmaking {
    private final Portal portal;

    Bekendmaking(Portal portal) {
        this.portal = portal;
    }

    void vertel(
            Dienst dienst,
            Permission permission,
            OrganisationId organisation,
            String key,
            String path,
            Object... arguments) {
        Set<String> adressen = portal.settings()
                .of(dienst.product())
                .value(Instelling.MELDADRESSEN, organisation)
                .alle();
        boolean doetMee = portal.participation().takesPart(dienst.product(), organisation);
        portal.notices()
                .of(dienst.product())
                .tellHolders(permission, Set.of(organisation), doetMee ? adressen : Set.of(), key, path, arguments);
    }
}
