// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;

/** What an organisation set for itself, and the changing of it. For any thread. */
public final class Instellingen {
    private final Portal portal;

    public Instellingen(Portal portal) {
        this.portal = portal;
    }

    /**
     * Something that cannot be kept.
     *
     * @param zin what is wrong, for the user
     */
    public record Ongeldig(String key, String zin) {}

    public <T> T waarde(Setting<T> setting, OrganisationId organisatie) {
        return portal.settings().value(setting, organisatie);
    }

    /**
     * Keeps these values, all of them or none.
     *
     * @return what is wrong; empty: they are kept
     * @throws SecurityException if the caller may not set for the organisation
     */
    public List<Ongeldig> wijzig(Caller caller, OrganisationId organisatie, Map<Setting<?>, String> waarden) {
        if (!caller.may(Rights.INSTELLEN, organisatie)) {
            throw new SecurityException("May not set for " + organisatie);
        }
        var fouten = new ArrayList<Ongeldig>();
        waarden.forEach((setting, text) -> fout(setting, organisatie, text).ifPresent(fouten::add));
        if (fouten.isEmpty()) {
            portal.transactions()
                    .run(() -> waarden.forEach((setting, text) -> bewaar(caller, setting, organisatie, text)));
        }
        return List.copyOf(fouten);
    }

    private <T> void bewaar(Caller caller, Setting<T> setting, OrganisationId organisatie, String text) {
        T nieuw = setting.parse().apply(text);
        if (!nieuw.equals(waarde(setting, organisatie))) {
            portal.settings().change(caller, setting, organisatie, nieuw.toString());
            if (nieuw instanceof SystemCertificate certificaat) {
                WaarschuwCertificaat.vraag(portal, organisatie, certificaat);
            }
        }
    }

    private Optional<Ongeldig> fout(Setting<?> setting, OrganisationId organisatie, String text) {
        try {
            Object waarde = setting.parse().apply(text);
            return waarde instanceof SystemCertificate certificaat && !certificaat.isEmpty()
                    ? zin(certificaat, organisatie).map(zin -> new Ongeldig(setting.key(), zin))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Ongeldig(setting.key(), String.valueOf(e.getMessage())));
        }
    }

    /** One of a supplier, who is no organisation here, may work for it too. */
    private Optional<String> zin(SystemCertificate certificaat, OrganisationId organisatie) {
        if (certificaat.isExpired(portal.clock().instant())) {
            return Optional.of("Dit certificaat is verlopen.");
        }
        if (certificaat.oin().isEmpty()) {
            return Optional.of("In dit certificaat staat geen OIN.");
        }
        String oin = certificaat.oin().get().value();
        boolean vanEenAnder = portal.numbers()
                .organisation(oin)
                .filter(houder -> !houder.equals(organisatie))
                .isPresent();
        return vanEenAnder
                ? Optional.of("OIN " + oin + " in dit certificaat is van een andere organisatie.")
                : Optional.empty();
    }
}
