// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Set;

/**
 * A set of permissions that a person or a system holds for one organisation.
 *
 * @param id local to the product
 * @param permissions what a holder may do; empty for a {@link RoleKind#SIGNATORY}
 * @param advisedHolders the servicedesk is warned where an organisation has fewer holders than this; 0: never
 */
public record Role(String id, RoleKind kind, Set<Permission> permissions, int advisedHolders) {
    public Role {
        Ids.checkName("Role", id);
        permissions = Set.copyOf(permissions);
        if (kind == RoleKind.SIGNATORY && !permissions.isEmpty()) {
            throw new IllegalArgumentException(
                    "Role '" + id + "' signs for others and so has no permissions of its own");
        }
        if (advisedHolders < 0) {
            throw new IllegalArgumentException("Role '" + id + "': advised holders must not be negative");
        }
    }

    public static Role staff(String id, Permission... permissions) {
        return new Role(id, RoleKind.STAFF, Set.of(permissions), 0);
    }

    public static Role signatory(String id) {
        return new Role(id, RoleKind.SIGNATORY, Set.of(), 0);
    }

    public static Role supplier(String id, Permission... permissions) {
        return new Role(id, RoleKind.SUPPLIER, Set.of(permissions), 0);
    }

    public Role advising(int holders) {
        return new Role(id, kind, permissions, holders);
    }
}
