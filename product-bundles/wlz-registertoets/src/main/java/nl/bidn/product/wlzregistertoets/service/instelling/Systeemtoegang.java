// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.time.Clock;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.wlzregistertoets.service.toets.Toegang;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;

/**
 * By the settings of the organisation. What it left empty it does not restrict: then the gate alone decides, which knows the
 * certificate, the OIN and the rights of each system.
 */
public final class Systeemtoegang implements Toegang {
    /** How the portal names a system. */
    private static final String OIN = "oin:";

    private final Settings settings;
    private final Clock clock;

    public Systeemtoegang(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Weigering> weigert(Caller caller, OrganisationId organisation, String address) {
        String id = caller.id();
        return weigert(id.startsWith(OIN) ? id.substring(OIN.length()) : id, organisation, address);
    }

    Optional<Weigering> weigert(String oin, OrganisationId organisatie, String adres) {
        Oins oins = settings.value(Instelling.OINS, organisatie);
        if (!oins.alle().isEmpty() && !oins.bevat(oin)) {
            return Optional.of(Weigering.OIN_ONBEKEND);
        }
        SystemCertificate certificaat = settings.value(Instelling.CERTIFICAAT, organisatie);
        boolean vanHem =
                certificaat.oin().filter(eigen -> eigen.value().equals(oin)).isPresent();
        if (vanHem && certificaat.isExpired(clock.instant())) {
            return Optional.of(Weigering.CERTIFICAAT_VERLOPEN);
        }
        Adressen adressen = settings.value(Instelling.ADRESSEN, organisatie);
        return adressen.blokken().isEmpty() || adressen.bevat(adres)
                ? Optional.empty()
                : Optional.of(Weigering.ADRES_ONBEKEND);
    }
}
