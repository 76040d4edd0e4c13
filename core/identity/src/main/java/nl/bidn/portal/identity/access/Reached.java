// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;

/**
 * For which organisations a role counts that is held at one of them; immutable.
 *
 * @param general those for permissions that no dienst names
 * @param byDienst those for permissions that a dienst names
 */
record Reached(Organisation holder, List<Organisation> general, Map<Permission, List<Organisation>> byDienst) {
    void add(Allowed.Builder builder, Collection<Permission> permissions) {
        permissions.forEach(permission -> builder.add(permission, holder, forPermission(permission)));
    }

    List<Organisation> forPermission(Permission permission) {
        return byDienst.getOrDefault(permission, general);
    }
}
