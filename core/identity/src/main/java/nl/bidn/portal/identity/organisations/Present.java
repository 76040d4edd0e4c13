// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.store.OrganisationStore;

/**
 * Finds the organisations that a change is about in the database, and refuses the change for one that is not there or is
 * not of the right type. For any thread; call it in the transaction of the change.
 */
public final class Present {
    private final OrganisationStore store;
    private final Today today;

    public Present(OrganisationStore store, Clock clock) {
        this.store = store;
        this.today = new Today(clock);
    }

    public LocalDate day() {
        return today.date();
    }

    /** One that the portal knows, also if it ended. */
    public Organisation ever(OrganisationId id) {
        return store.find(id).orElseThrow(() -> new Refused(Why.NO_ORGANISATION, "There is no organisation " + id, id));
    }

    /** One that exists today. */
    public Organisation today(OrganisationId id) {
        Organisation organisation = ever(id);
        if (!organisation.existsOn(day())) {
            throw new Refused(
                    Why.NO_ORGANISATION_TODAY, "Organisation " + id + " does not exist on " + today.date(), id);
        }
        return organisation;
    }

    public static void mustBe(Organisation organisation, OrganisationType first, OrganisationType... others) {
        Set<OrganisationType> types = EnumSet.of(first, others);
        if (!types.contains(organisation.type())) {
            throw new Refused(
                    Why.WRONG_TYPE,
                    organisation.id() + " is a " + organisation.type() + ", and this needs a " + named(types),
                    organisation.id());
        }
    }

    private static String named(Set<OrganisationType> types) {
        return List.copyOf(types).stream().map(OrganisationType::name).collect(Collectors.joining(" or "));
    }
}
