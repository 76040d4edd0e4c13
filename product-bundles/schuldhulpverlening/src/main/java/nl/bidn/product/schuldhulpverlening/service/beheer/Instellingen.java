// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Setting;
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

    public String waarde(Setting<?> setting, OrganisationId organisatie) {
        return portal.settings().value(setting, organisatie).toString();
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
        waarden.forEach((setting, text) -> {
            try {
                var unused = setting.parse().apply(text);
            } catch (IllegalArgumentException e) {
                fouten.add(new Ongeldig(setting.key(), String.valueOf(e.getMessage())));
            }
        });
        if (fouten.isEmpty()) {
            portal.transactions()
                    .run(() -> waarden.forEach((setting, text) -> {
                        if (!waarde(setting, organisatie).equals(text)) {
                            portal.settings().change(caller, setting, organisatie, text);
                        }
                    }));
        }
        return List.copyOf(fouten);
    }
}
