// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.util.Comparator;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.register.NaWissel;

/** A newer register came: clients are compared with it, and lists that waited for it go on. */
public final class NaElkeLading implements NaWissel {
    private final ClientStore clienten;
    private final Lijsten lijsten;
    private final Portal portal;

    public NaElkeLading(ClientStore clienten, Lijsten lijsten, Portal portal) {
        this.clienten = clienten;
        this.lijsten = lijsten;
        this.portal = portal;
    }

    @Override
    public void gewisseld(long versie) {
        clienten.organisaties().stream()
                .filter(organisatie -> portal.participation().takesPart(VergelijkClienten.PRODUCT, organisatie))
                .sorted(Comparator.comparing(OrganisationId::value))
                .forEach(
                        organisatie -> portal.tasks().ask(VergelijkClienten.NAME, organisatie, VergelijkClienten.ALLE));
        lijsten.registerKwam();
    }
}
