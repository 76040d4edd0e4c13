// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.KeptReview;
import nl.bidn.portal.identity.store.KeptReviewLine;
import nl.bidn.portal.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All rights that somebody holds in a field of work at an organisation: roles of products, and the right to manage users.
 * Of people of that organisation; who works for another one is reviewed there. Call it in a transaction.
 */
@Component(service = RightsInForce.class)
public final class RightsInForce {
    private final RoleStore roles;
    private final AccountStore accounts;
    private final AdministratorStore administrators;
    private final RoleGrid grid;

    @Activate
    public RightsInForce(
            @Reference RoleStore roles,
            @Reference AccountStore accounts,
            @Reference AdministratorStore administrators,
            @Reference RoleGrid grid) {
        this.roles = roles;
        this.accounts = accounts;
        this.administrators = administrators;
        this.grid = grid;
    }

    /** As lines without an id. */
    Set<KeptReviewLine> of(Administered of) {
        Set<KeptReviewLine> lines = new LinkedHashSet<>();
        for (String product : grid.products(Set.of(of.domain()))) {
            roles.at(new ProductId(product), of.organisation()).stream()
                    .filter(held -> isOf(held.account(), of.organisation()))
                    .forEach(held -> lines.add(line(held.account(), new Right(held.product(), held.role()))));
        }
        administrators.at(of.organisation(), of.domain()).stream()
                .filter(account -> isOf(account, of.organisation()))
                .forEach(account -> lines.add(line(account, AccessReviews.ADMINISTRATOR)));
        return lines;
    }

    private static KeptReviewLine line(AccountId account, Right right) {
        return new KeptReviewLine("", account, right, null);
    }

    private boolean isOf(AccountId id, OrganisationId organisation) {
        return accounts.find(id)
                .map(Account::organisation)
                .filter(organisation::equals)
                .isPresent();
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
