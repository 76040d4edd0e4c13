// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.UserManagement.Cell;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which roles there are for an administrator to give, and which of them a user holds. Call it in a transaction. */
@Component(service = RoleGrid.class)
public final class RoleGrid {
    private final Products products;
    private final Enablement enablement;
    private final RoleStore roles;

    @Activate
    public RoleGrid(@Reference Products products, @Reference Enablement enablement, @Reference RoleStore roles) {
        this.products = products;
        this.enablement = enablement;
        this.roles = roles;
    }

    /** The field of work of a product; empty if it is not installed, or was never there since the last start. */
    Optional<Domain> domain(ProductId id) {
        return products.find(id).flatMap(InstalledProduct::fieldOfWork);
    }

    /** The least with which somebody who manages this field of work must have signed in. */
    Assurance signIn(Domain domain) {
        boolean strong = domain != Domain.WERK_EN_INKOMEN
                || products.all().stream()
                        .filter(installed ->
                                installed.fieldOfWork().filter(domain::equals).isPresent())
                        .anyMatch(installed -> installed
                                .leastSignIn()
                                .filter(Assurance.EH3::equals)
                                .isPresent());
        return strong ? Assurance.EH3 : Assurance.PASSWORD;
    }

    /** The ids of the products of these fields of work. */
    Set<String> products(Set<Domain> domains) {
        Set<String> ids = new HashSet<>();
        for (InstalledProduct installed : products.all()) {
            if (installed.fieldOfWork().filter(domains::contains).isPresent()) {
                ids.add(installed.id().value());
            }
        }
        return ids;
    }

    /** In order of products, and of roles as the product declares them. */
    List<Cell> of(Reach reach, Account account) {
        Set<Right> held = rights(roles.of(account.id()), reach);
        Set<Right> earlier = rights(roles.earlier(account.id()), reach);
        boolean active = account.state() != Account.State.DEACTIVATED;
        List<Cell> cells = new ArrayList<>();
        for (Offer offer : offers(reach)) {
            boolean holds = held.contains(offer.right());
            if (offer.enabled() || holds) {
                cells.add(new Cell(
                        offer.right(),
                        offer.domain(),
                        holds && active,
                        offer.enabled() && reach.gives(offer.domain()),
                        !(holds && active) && (holds || earlier.contains(offer.right()))));
            }
        }
        return cells;
    }

    /** A role that people can hold; whether its product is switched on for the organisation. */
    record Offer(Right right, Domain domain, boolean enabled) {}

    List<Offer> offers(Reach reach) {
        List<Offer> offers = new ArrayList<>();
        for (InstalledProduct installed : sorted()) {
            installed.fieldOfWork().filter(reach::covers).ifPresent(domain -> {
                boolean enabled = enablement.isEnabled(installed.id(), reach.organisation());
                for (Role role : installed.roles()) {
                    if (role.kind() == RoleKind.STAFF) {
                        offers.add(new Offer(new Right(installed.id(), role.id()), domain, enabled));
                    }
                }
            });
        }
        return offers;
    }

    private List<InstalledProduct> sorted() {
        List<InstalledProduct> sorted = new ArrayList<>(products.all());
        sorted.sort(Comparator.comparing(installed -> installed.id().value()));
        return sorted;
    }

    private static Set<Right> rights(List<Held> held, Reach reach) {
        Set<Right> rights = new HashSet<>();
        held.stream()
                .filter(one -> one.organisation().equals(reach.organisation()))
                .forEach(one -> rights.add(new Right(one.product(), one.role())));
        return rights;
    }

    /** The fields of work in which somebody holds roles that are not this administrator's business. */
    Set<Domain> elsewhere(Reach reach, Account account) {
        Set<Domain> others = EnumSet.noneOf(Domain.class);
        for (Held held : roles.of(account.id())) {
            boolean here = held.organisation().equals(reach.organisation());
            domain(held.product())
                    .filter(domain -> !here || !reach.covers(domain))
                    .ifPresent(others::add);
        }
        return others;
    }
}
