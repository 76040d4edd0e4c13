// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.identity.organisations.OrganisationBook;

/** What somebody may do in one product, and for whom; immutable. */
final class Allowed {
    static final Allowed NOTHING = new Allowed(Map.of());

    private final Map<Permission, For> byPermission = new HashMap<>();
    private final Set<OrganisationId> anything = new HashSet<>();

    /** The same organisations in order, and to look one up: with the one at which the right is held. */
    private record For(List<Organisation> sorted, Map<OrganisationId, Organisation> holders) {
        private static final For NOBODY = new For(List.of(), Map.of());
    }

    private Allowed(Map<Permission, Map<Organisation, Organisation>> holders) {
        holders.forEach((permission, of) -> {
            Map<OrganisationId, Organisation> byId = new HashMap<>();
            of.forEach((organisation, holder) -> byId.put(organisation.id(), holder));
            byPermission.put(permission, new For(OrganisationBook.sorted(of.keySet()), byId));
            anything.addAll(byId.keySet());
        });
    }

    List<Organisation> organisationsFor(Permission permission) {
        return byPermission.getOrDefault(permission, For.NOBODY).sorted();
    }

    boolean may(Permission permission, OrganisationId organisation) {
        return byPermission.getOrDefault(permission, For.NOBODY).holders().containsKey(organisation);
    }

    /** At which other organisation the right is held; empty if at this one, or if there is none. */
    Optional<Organisation> via(Permission permission, OrganisationId organisation) {
        return Optional.ofNullable(byPermission
                        .getOrDefault(permission, For.NOBODY)
                        .holders()
                        .get(organisation))
                .filter(holder -> !holder.id().equals(organisation));
    }

    /** Whether there is anything to do for any of these. */
    boolean anythingFor(Collection<Organisation> organisations) {
        return organisations.stream().anyMatch(organisation -> anything.contains(organisation.id()));
    }

    Set<OrganisationId> organisations() {
        return anything;
    }

    /** Gathers what the roles of one person or system give in one product. */
    static final class Builder {
        private final Map<Permission, Map<Organisation, Organisation>> holders = new HashMap<>();

        /** @param holder at which the right is held that reaches these */
        void add(Permission permission, Organisation holder, Collection<Organisation> reached) {
            if (!reached.isEmpty()) {
                Map<Organisation, Organisation> of = holders.computeIfAbsent(permission, p -> new HashMap<>());
                reached.forEach(organisation ->
                        of.merge(organisation, holder, (one, other) -> nearest(organisation, one, other)));
            }
        }

        private static Organisation nearest(Organisation organisation, Organisation one, Organisation other) {
            if (one.equals(organisation) || other.equals(organisation)) {
                return organisation;
            }
            return OrganisationBook.sorted(List.of(one, other)).get(0);
        }

        Allowed build() {
            return holders.isEmpty() ? NOTHING : new Allowed(holders);
        }
    }
}
