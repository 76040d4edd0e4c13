// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;

/** Why an organisation does not let a system ask for it. */
public enum Weigering {
    /** It named its systems, and this is none of them. */
    OIN_ONBEKEND("oin-onbekend", "Deze organisatie laat het OIN van uw systeem niet toe."),
    /** The certificate that it gave of its system is no longer valid. */
    CERTIFICAAT_VERLOPEN("certificaat-verlopen", "Het certificaat dat de organisatie opgaf, is verlopen."),
    /** It named the addresses of its systems, and this is none of them. */
    ADRES_ONBEKEND("adres-onbekend", "Deze organisatie laat het IP-adres van uw systeem niet toe.");

    private final String code;
    private final String zin;

    Weigering(String code, String zin) {
        this.code = code;
        this.zin = zin;
    }

    /** As the system is told. */
    Systeemtoets.Weigering voorSysteem() {
        return new Systeemtoets.Weigering(code, zin);
    }
}
