// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.HashMap;
import java.util.Map;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The OINs that an organisation has on record. */
@Component(service = Nummers.class)
public final class Nummers {
    private final Oins oins;

    @Activate
    public Nummers(@Reference Oins oins) {
        this.oins = oins;
    }

    /** By department; the main one under null. */
    Map<@Nullable Department, Oin> of(OrganisationId organisation) {
        Map<@Nullable Department, Oin> numbers = new HashMap<>();
        oins.of(organisation).forEach(numbered -> numbers.put(numbered.department(), numbered.oin()));
        return numbers;
    }

    /** Whether another organisation, or another department of this one, has this number. */
    boolean isTaken(Oin oin, OrganisationId organisation, @Nullable Department department) {
        return oins.find(oin)
                .filter(holder -> !holder.equals(new Numbered(organisation, department, oin)))
                .isPresent();
    }

    void set(OrganisationId organisation, @Nullable Department department, String oin, String by) {
        oins.set(organisation, department, new Oin(oin), by);
    }
}
