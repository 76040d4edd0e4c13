// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The other way round: who may do something for any of these organisations. Call it in a transaction. */
@Component(service = Holders.class)
public final class Holders {
    private final Landscapes landscapes;
    private final RoleStore roles;
    private final AccountStore accounts;

    @Activate
    public Holders(@Reference Landscapes landscapes, @Reference RoleStore roles, @Reference AccountStore accounts) {
        this.landscapes = landscapes;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** Active accounts, each once, however many of the organisations it is for. */
    public List<Account> of(ProductId product, Permission permission, Set<OrganisationId> organisations) {
        Landscape landscape = landscapes.now();
        Set<String> giving = landscape.offered(product).stream()
                .flatMap(offered -> offered.roles().values().stream())
                .filter(role -> role.kind() == RoleKind.STAFF)
                .filter(role -> role.permissions().contains(permission))
                .map(Role::id)
                .collect(Collectors.toSet());
        return roles.ofActive(product).stream()
                .filter(held -> giving.contains(held.role()))
                .filter(held -> reaches(landscape, held, permission, organisations))
                .map(Held::account)
                .distinct()
                .flatMap(id -> accounts.find(id).stream())
                .toList();
    }

    private static boolean reaches(
            Landscape landscape, Held held, Permission permission, Set<OrganisationId> organisations) {
        return landscape.reach(held.product(), RoleKind.STAFF, held.organisation()).stream()
                .flatMap(reached -> reached.forPermission(permission).stream())
                .anyMatch(organisation -> organisations.contains(organisation.id()));
    }
}
