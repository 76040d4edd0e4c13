// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** The same organisations twice: in order, and to look one up. */
    private record For(List<Organisation> sorted, Set<OrganisationId> ids) {
        private static final For NOBODY = new For(List.of(), Set.of());
    }

    private Allowed(Map<Permission, Set<Organisation>> organisations) {
        organisations.forEach((permission, of) -> {
            Set<OrganisationId> ids = new HashSet<>();
            of.forEach(organisation -> ids.add(organisation.id()));
            byPermission.put(permission, new For(OrganisationBook.sorted(of), ids));
            anything.addAll(ids);
        });
    }

    List<Organisation> organisationsFor(Permission permission) {
        return byPermission.getOrDefault(permission, For.NOBODY).sorted();
    }

    boolean may(Permission permission, OrganisationId organisation) {
        return byPermission.getOrDefault(permission, For.NOBODY).ids().contains(organisation);
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
        private final Map<Permission, Set<Organisation>> organisations = new HashMap<>();

        void add(Permission permission, Collection<Organisation> reached) {
            if (!reached.isEmpty()) {
                organisations
                        .computeIfAbsent(permission, p -> new LinkedHashSet<>())
                        .addAll(reached);
            }
        }

        Allowed build() {
            return organisations.isEmpty() ? NOTHING : new Allowed(organisations);
        }
    }
}
