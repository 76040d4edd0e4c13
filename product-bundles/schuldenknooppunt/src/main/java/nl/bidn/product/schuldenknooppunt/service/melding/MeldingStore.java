// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;

/** Where it is kept whom an organisation named; each call within a transaction. */
public interface MeldingStore {
    /** By address. */
    List<Abonnement> abonnementen(OrganisationId organisatie);

    /** All that are told once a day. */
    Map<OrganisationId, List<Abonnement>> dagelijks();

    /** In place of those that were there. */
    void bewaarAbonnementen(OrganisationId organisatie, List<Abonnement> abonnementen);

    /** By name. */
    List<Contactpersoon> contactpersonen(OrganisationId organisatie);

    /** In place of those that were there. */
    void bewaarContactpersonen(OrganisationId organisatie, List<Contactpersoon> personen);
}
