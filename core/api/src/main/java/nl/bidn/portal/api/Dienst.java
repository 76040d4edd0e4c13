// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Set;

/**
 * A named part of a product that is switched on by itself, organisation by organisation. Its permissions count only for
 * organisations for which it is on, whatever roles somebody holds; permissions that no dienst names count wherever the
 * product is on. A permission that several diensten name, such as that of a tab which they share, counts where at least one of
 * them is on. It is also what a municipality names when it mandates a provider ({@link Mandates}).
 *
 * @param id local to the product; its texts are {@code dienst.<id>.title} and {@code dienst.<id>.purpose}
 * @param permissions at least one; a role must give each
 */
public record Dienst(String id, Set<Permission> permissions) {
    public Dienst {
        Ids.checkName("Dienst", id);
        permissions = Set.copyOf(permissions);
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("Dienst '" + id + "' has no permission, so it would open nothing");
        }
    }

    public static Dienst of(String id, Permission... permissions) {
        return new Dienst(id, Set.of(permissions));
    }
}
