// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.schuldhulpverlening.service.Portal;

/**
 * Lets in the systems of an organisation with the subscription key that its productbeheerder made and, if he put one there, the OIN of
 * the certificate. The gate has checked the certificate of the call itself. For any thread.
 */
public final class Systeemtoegang {
    private final Sleutels sleutels;
    private final Portal portal;

    /** What is not right; {@code GEEN}: it comes in. */
    public enum Weigering {
        GEEN,
        SLEUTEL,
        CERTIFICAAT
    }

    public Systeemtoegang(Sleutels sleutels, Portal portal) {
        this.sleutels = sleutels;
        this.portal = portal;
    }

    /** @param oin of the certificate of the call */
    public Weigering weigert(OrganisationId organisatie, String sleutel, String oin) {
        if (!sleutels.klopt(organisatie, sleutel)) {
            return Weigering.SLEUTEL;
        }
        SystemCertificate certificaat = portal.settings().value(Instelling.CERTIFICAAT, organisatie);
        boolean past = certificaat.isEmpty()
                || (certificaat.oin().filter(eigen -> eigen.value().equals(oin)).isPresent()
                        && !certificaat.isExpired(portal.clock().instant()));
        return past ? Weigering.GEEN : Weigering.CERTIFICAAT;
    }
}
