// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Access.Signs;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.access.Landscape.Offered;
import nl.bidn.portal.identity.organisations.OrganisationBook;
import nl.bidn.portal.products.InstalledProduct;
import org.jspecify.annotations.Nullable;

/** What one person may do in one landscape. What is asked often is worked out once. For any thread. */
final class Rights {
    static final Rights NONE = new Rights(null, Map.of(), List.of(), List.of());

    private final @Nullable Landscape landscape;
    private final Map<ProductId, Allowed> allowed;
    private final List<Signs> signs;
    private final View whole;
    private final Map<OrganisationId, Organisation> choices = new HashMap<>();
    private final Map<OrganisationId, View> views = new ConcurrentHashMap<>();

    /** What follows from a choice of organisations. */
    private record View(
            List<Organisation> chosen, Set<ProductId> existing, Map<Assurance, List<InstalledProduct>> products) {}

    private Rights(
            @Nullable Landscape landscape,
            Map<ProductId, Allowed> allowed,
            List<Signs> signs,
            List<Organisation> organisations) {
        this.landscape = landscape;
        this.allowed = allowed;
        this.signs = signs;
        organisations.forEach(organisation -> choices.put(organisation.id(), organisation));
        this.whole = view(organisations);
    }

    static Rights of(Optional<Account> account, List<Held> held, Landscape landscape) {
        boolean active = account.filter(a -> a.state() == Account.State.ACTIVE).isPresent();
        if (!active) {
            return new Rights(landscape, Map.of(), List.of(), List.of());
        }
        Map<ProductId, Allowed.Builder> builders = new HashMap<>();
        for (Held one : held) {
            Allowed.Builder builder = builders.computeIfAbsent(one.product(), product -> new Allowed.Builder());
            landscape
                    .offered(one.product())
                    .map(offered -> offered.roles().get(one.role()))
                    .filter(role -> role.kind() == RoleKind.STAFF)
                    .ifPresent(role -> landscape
                            .reach(one.product(), role.kind(), one.organisation())
                            .ifPresent(reached -> reached.add(builder, role.permissions())));
        }
        Map<ProductId, Allowed> allowed = new HashMap<>();
        builders.forEach((product, builder) -> allowed.put(product, builder.build()));
        return new Rights(landscape, allowed, signs(held, landscape), choices(account.get(), allowed, landscape));
    }

    private static List<Signs> signs(List<Held> held, Landscape landscape) {
        return held.stream()
                .filter(one -> landscape
                        .offered(one.product())
                        .map(offered -> offered.roles().get(one.role()))
                        .filter(role -> role.kind() == RoleKind.SIGNATORY)
                        .isPresent())
                .filter(one -> landscape.existing(one.organisation()).isPresent())
                .map(one -> new Signs(one.product(), one.organisation()))
                .distinct()
                .toList();
    }

    private static List<Organisation> choices(Account account, Map<ProductId, Allowed> allowed, Landscape landscape) {
        Set<OrganisationId> ids = allowed.values().stream()
                .flatMap(of -> of.organisations().stream())
                .collect(Collectors.toSet());
        ids.add(account.organisation());
        return OrganisationBook.sorted(
                ids.stream().flatMap(id -> landscape.book().find(id).stream()).toList());
    }

    @Nullable
    Landscape landscape() {
        return landscape;
    }

    /** What the person may do, however sure the sign-in was. */
    Allowed in(ProductId product) {
        return allowed.getOrDefault(product, Allowed.NOTHING);
    }

    /** What the person may do after a sign-in that was this sure. */
    Allowed in(ProductId product, Assurance assurance) {
        Allowed of = allowed.get(product);
        return of != null && reaches(assurance, product) ? of : Allowed.NOTHING;
    }

    List<Signs> signsFor() {
        return signs;
    }

    List<Organisation> organisations() {
        return whole.chosen;
    }

    List<Organisation> chosen(@Nullable OrganisationId choice) {
        return viewOf(choice).chosen;
    }

    boolean exists(@Nullable OrganisationId choice, ProductId product) {
        return viewOf(choice).existing.contains(product);
    }

    List<InstalledProduct> products(@Nullable OrganisationId choice, Assurance assurance) {
        return viewOf(choice).products.getOrDefault(assurance, List.of());
    }

    /** A choice that is not, or no more, the person's counts as "alle organisaties". */
    private View viewOf(@Nullable OrganisationId choice) {
        if (choice == null) {
            return whole;
        }
        View known = views.get(choice);
        if (known != null) {
            return known;
        }
        Organisation organisation = choices.get(choice);
        return organisation == null ? whole : views.computeIfAbsent(choice, id -> view(List.of(organisation)));
    }

    private View view(List<Organisation> organisations) {
        Landscape in = landscape;
        if (in == null) {
            return new View(organisations, Set.of(), Map.of());
        }
        Set<ProductId> existing = in.switchedOn().stream()
                .filter(product -> organisations.stream()
                        .anyMatch(o -> in.existsFor(product).contains(o.id())))
                .collect(Collectors.toUnmodifiableSet());
        Map<Assurance, List<InstalledProduct>> products = new HashMap<>();
        for (Assurance assurance : Assurance.values()) {
            products.put(assurance, products(in, organisations, assurance));
        }
        return new View(organisations, existing, products);
    }

    private List<InstalledProduct> products(Landscape in, List<Organisation> organisations, Assurance assurance) {
        List<InstalledProduct> seen = new ArrayList<>();
        allowed.forEach((product, of) -> {
            if (reaches(assurance, product) && of.anythingFor(organisations)) {
                in.offered(product).map(Offered::installed).ifPresent(seen::add);
            }
        });
        seen.sort(Comparator.comparing(installed -> installed.id().value()));
        return List.copyOf(seen);
    }

    private boolean reaches(Assurance assurance, ProductId product) {
        return landscape != null
                && landscape
                        .offered(product)
                        .filter(offered -> assurance.reaches(offered.signIn()))
                        .isPresent();
    }
}
