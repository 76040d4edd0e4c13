// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationNumbers;
import nl.bidn.portal.api.Permission;
import nl.bidn.product.schuldhulpverlening.service.Rights;

/**
 * Who is controller and who processor. We tell a source that both are right, so they come from the certificate, the mandate and what
 * the servicedesk has on record, and never from what a caller says alone (VUM koppelvlak, fromParty and viaParty).
 */
public final class Partijenregels {
    /** For debt help each organisation has a number of its own, if it has (manual 000, step 5). */
    public static final Department AFDELING = Department.SCHULDHULPVERLENING;
    /** How the portal names a system. */
    private static final String OIN = "oin:";

    private final OrganisationNumbers nummers;

    public Partijenregels(OrganisationNumbers nummers) {
        this.nummers = nummers;
    }

    /** What somebody on a page is; empty: one of the two has no OIN on record. */
    public Optional<Partijen> vanMens(Caller caller, Permission recht, OrganisationId voor) {
        Optional<OrganisationId> verwerker = Zicht.verwerker(caller, recht, voor);
        Optional<String> van = nummers.oin(voor, AFDELING);
        Optional<String> via = verwerker.isPresent() ? nummers.oin(verwerker.get(), AFDELING) : van;
        return van.isPresent() && via.isPresent()
                ? Optional.of(new Partijen(van.get(), via.get(), verwerker))
                : Optional.empty();
    }

    /** The organisation of this OIN, if the system may ask for it at all. Whether it exists otherwise is not told. */
    public Optional<OrganisationId> namens(Caller caller, String van) {
        return nummers.organisation(van).filter(organisatie -> caller.may(Rights.INLEZEN, organisatie));
    }

    /**
     * What a system is that calls for an organisation which {@link #namens} found. The processor must be whom the certificate is
     * of, and by a mandate also who was mandated.
     *
     * @param via as it was sent; empty: the controller itself
     * @return empty: it is not who it says it is
     */
    public Optional<Partijen> vanSysteem(Caller caller, Permission recht, OrganisationId voor, String van, String via) {
        String gezegd = via.isEmpty() ? van : via;
        Optional<OrganisationId> verwerker = Zicht.verwerker(caller, recht, voor);
        boolean eigenCertificaat = isVan(certificaat(caller), gezegd);
        boolean gemachtigd = verwerker.isEmpty() || nummers.organisation(gezegd).equals(verwerker);
        return eigenCertificaat && gemachtigd ? Optional.of(new Partijen(van, gezegd, verwerker)) : Optional.empty();
    }

    /** A department has a number of its own, and may call by the certificate of its organisation. */
    private boolean isVan(String certificaat, String gezegd) {
        Optional<OrganisationId> houder = nummers.organisation(certificaat);
        return certificaat.equals(gezegd) || (houder.isPresent() && houder.equals(nummers.organisation(gezegd)));
    }

    /** The OIN of the certificate by which a system calls. */
    public static String certificaat(Caller caller) {
        String id = caller.id();
        return id.startsWith(OIN) ? id.substring(OIN.length()) : id;
    }
}
