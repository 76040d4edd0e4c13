// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;

/** Who may do what, as a test says. */
public final class FakeAccess implements Access {
    private final FakeProducts products;
    private final List<Organisation> organisations = new ArrayList<>();
    private final Map<ProductId, Set<Organisation>> enabled = new HashMap<>();
    private final Set<String> granted = new HashSet<>();

    public FakeAccess(FakeProducts products) {
        this.products = products;
    }

    public void organisation(Organisation organisation) {
        organisations.add(organisation);
        organisations.sort(Comparator.comparing(Organisation::name));
    }

    public void enable(String product, Organisation organisation) {
        enabled.computeIfAbsent(new ProductId(product), p -> new HashSet<>()).add(organisation);
    }

    public void grant(String product, String permission, Organisation organisation) {
        granted.add(product + " " + permission + " " + organisation.id());
    }

    @Override
    public Caller person(Session session, InstalledProduct product) {
        return new Caller() {
            @Override
            public String id() {
                return session.account().value();
            }

            @Override
            public String name() {
                return session.name();
            }

            @Override
            public boolean isSystem() {
                return false;
            }

            @Override
            public Assurance assurance() {
                return session.assurance();
            }

            @Override
            public List<Organisation> organisationsFor(Permission permission) {
                return organisations.stream()
                        .filter(o -> isEnabled(product.id(), o))
                        .filter(o -> granted.contains(product.id() + " " + permission + " " + o.id()))
                        .toList();
            }
        };
    }

    private boolean isEnabled(ProductId product, Organisation organisation) {
        return enabled.getOrDefault(product, Set.of()).contains(organisation);
    }

    @Override
    public Optional<Caller> system(String oin, String address, InstalledProduct product) {
        return Optional.empty();
    }

    @Override
    public List<Signs> signsFor(Session session) {
        return List.of();
    }

    @Override
    public List<Organisation> organisations(Session session) {
        return List.copyOf(organisations);
    }

    @Override
    public List<Organisation> chosen(Session session) {
        return organisations.stream()
                .filter(o -> session.chosen() == null || o.id().equals(session.chosen()))
                .toList();
    }

    @Override
    public List<InstalledProduct> products(Session session) {
        return products.all().stream()
                .filter(product -> product.tabs().stream().anyMatch(tab -> sees(session, product, tab)))
                .toList();
    }

    private boolean sees(Session session, InstalledProduct product, Tab tab) {
        return person(session, product).organisationsFor(tab.requires()).stream()
                .anyMatch(chosen(session)::contains);
    }

    @Override
    public boolean exists(Session session, ProductId product) {
        return chosen(session).stream().anyMatch(o -> isEnabled(product, o));
    }
}
