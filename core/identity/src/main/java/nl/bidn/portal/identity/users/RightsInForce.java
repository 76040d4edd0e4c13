// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.KeptReview;
import nl.bidn.portal.identity.store.KeptReviewLine;
import nl.bidn.portal.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All rights that somebody holds in a field of work at an organisation, wherever he works: roles of products, and the right
 * to manage users. Call it in a transaction.
 */
@Component(service = RightsInForce.class)
public final class RightsInForce {
    private final RoleStore roles;
    private final AdministratorStore administrators;
    private final RoleGrid grid;

    @Activate
    public RightsInForce(
            @Reference RoleStore roles, @Reference AdministratorStore administrators, @Reference RoleGrid grid) {
        this.roles = roles;
        this.administrators = administrators;
        this.grid = grid;
    }

    /** As lines without an id. */
    Set<KeptReviewLine> of(Administered of) {
        Set<KeptReviewLine> lines = new LinkedHashSet<>();
        for (String product : grid.products(Set.of(of.domain()))) {
            roles.at(new ProductId(product), of.organisation())
                    .forEach(held -> lines.add(line(held.account(), new Right(held.product(), held.role()))));
        }
        administrators
                .at(of.organisation(), of.domain())
                .forEach(account -> lines.add(line(account, AccessReviews.ADMINISTRATOR)));
        return lines;
    }

    private static KeptReviewLine line(AccountId account, Right right) {
        return new KeptReviewLine("", account, right, null);
    }

    /** Where anybody holds any. Of a product that is not installed nobody knows the field of work. */
    Set<Administered> places() {
        Set<Administered> places = new LinkedHashSet<>(administrators.managed());
        for (RoleStore.Place place : roles.places()) {
            grid.domain(place.product())
                    .ifPresent(domain -> places.add(new Administered(place.organisation(), domain)));
        }
        return places;
    }

    /** When the first of them was given, of those that are still held. */
    Optional<Instant> first(Administered of) {
        return roles.first(grid.products(Set.of(of.domain())), of.organisation());
    }

    boolean isInForce(KeptReview review, KeptReviewLine line) {
        if (line.right().equals(AccessReviews.ADMINISTRATOR)) {
            return manages(line.account(), review.organisation(), review.domain());
        }
        return roles.of(line.account())
                .contains(new Held(
                        line.account(), line.right().product(), line.right().role(), review.organisation()));
    }

    private boolean manages(AccountId account, OrganisationId organisation, Domain domain) {
        return administrators.of(account).contains(new Administered(organisation, domain));
    }
}
