// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import static nl.bidn.portal.identity.FakeProduct.DELIVER;
import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Roles.SystemHeld;
import nl.bidn.portal.identity.organisations.OrganisationBook;
import org.jspecify.annotations.Nullable;

/** Random countries of organisations, mandates, switches and roles: what is worked out once equals what a child would say. */
class AccessModelTest {
    private static Set<String> ids(List<Organisation> organisations) {
        Set<String> ids = new TreeSet<>();
        organisations.forEach(organisation -> ids.add(organisation.id().value()));
        assertThat(ids).hasSameSizeAs(organisations);
        return ids;
    }

    @Property(seed = "20261126", tries = 1500)
    void aPersonMayWhatTheModelSays(@ForAll long seed) {
        var country = new Country(seed);
        Rights rights = Rights.of(Optional.of(country.account), country.held, country.landscape());

        for (FakeProduct product : country.products) {
            for (Permission permission : Country.PERMISSIONS) {
                Set<String> expected = new TreeSet<>();
                country.organisations.stream()
                        .filter(target -> country.may(product, permission, target))
                        .forEach(target -> expected.add(target.id().value()));
                Allowed allowed = rights.in(product.id());
                assertThat(ids(allowed.organisationsFor(permission))).isEqualTo(expected);
                country.organisations.forEach(target -> {
                    assertThat(allowed.may(permission, target.id()))
                            .isEqualTo(expected.contains(target.id().value()));
                    assertThat(allowed.via(permission, target.id()).map(Organisation::id))
                            .isEqualTo(country.via(product, permission, target));
                });
                boolean sure = product.signIn() == Assurance.PASSWORD;
                assertThat(ids(rights.in(product.id(), Assurance.PASSWORD).organisationsFor(permission)))
                        .isEqualTo(sure ? expected : Set.of());
                assertThat(ids(rights.in(product.id(), Assurance.EH3).organisationsFor(permission)))
                        .isEqualTo(expected);
            }
        }
    }

    /** What goes on by itself goes on where somebody there might still ask for it. */
    @Property(seed = "20261126", tries = 1500)
    void aDienstMayBeUsedWhereTheModelSays(@ForAll long seed) {
        var country = new Country(seed);
        var landscape = country.landscape();
        for (FakeProduct product : country.products) {
            for (String dienst : Country.DIENSTEN) {
                for (Organisation by : country.organisations) {
                    country.organisations.forEach(
                            target -> assertThat(landscape.mayUse(product.id(), dienst, by.id(), target.id()))
                                    .isEqualTo(country.uses(product, dienst, by.id(), target)));
                }
            }
        }
    }

    @Property(seed = "20261126", tries = 1500)
    void aPersonSeesWhatTheModelSays(@ForAll long seed) {
        var country = new Country(seed);
        Rights rights = Rights.of(Optional.of(country.account), country.held, country.landscape());
        List<Organisation> expected = country.organisations.stream()
                .filter(target -> country.account.state() == Account.State.ACTIVE
                        && (target.id().equals(country.account.organisation())
                                || country.products.stream().anyMatch(product -> country.mayAnything(product, target))))
                .toList();

        assertThat(rights.organisations()).containsExactlyElementsOf(OrganisationBook.sorted(expected));
        assertThat(rights.chosen(null)).isEqualTo(rights.organisations());
        sees(country, rights, null, expected);
        for (Organisation choice : country.organisations) {
            boolean theirs = expected.contains(choice);
            List<Organisation> chosen = theirs ? List.of(choice) : rights.organisations();
            assertThat(rights.chosen(choice.id())).isEqualTo(chosen);
            sees(country, rights, choice.id(), chosen);
        }
    }

    private static void sees(
            Country country, Rights rights, @Nullable OrganisationId choice, List<Organisation> chosen) {
        for (FakeProduct product : country.products) {
            assertThat(rights.exists(choice, product.id()))
                    .isEqualTo(chosen.stream().anyMatch(o -> country.productExistsFor(product.id(), o.id())));
            boolean seen = chosen.stream().anyMatch(o -> country.mayAnything(product, o));
            assertThat(rights.products(choice, Assurance.EH3).contains(product)).isEqualTo(seen);
            assertThat(rights.products(choice, Assurance.PASSWORD).contains(product))
                    .isEqualTo(seen && product.signIn() == Assurance.PASSWORD);
        }
        assertThat(rights.products(choice, Assurance.EH3))
                .extracting(installed -> installed.id().value())
                .isSorted();
    }

    @Property(seed = "20261126", tries = 1000)
    void aSystemMayWhatTheModelSays(@ForAll long seed) {
        var country = new Country(seed);
        List<SystemHeld> held = country.held.stream()
                .map(h -> new SystemHeld("1", "Systeem", h.organisation(), h.product(), h.role()))
                .toList();
        SystemRights rights = SystemRights.of(held, country.landscape());

        for (FakeProduct product : country.products) {
            boolean any = country.held.stream()
                    .anyMatch(h -> h.product().equals(product.id())
                            && product.role(h.role()).isPresent());
            assertThat(rights.in(product.id()).isPresent()).isEqualTo(any);
            rights.in(product.id()).ifPresent(caller -> {
                for (Organisation target : country.organisations) {
                    assertThat(caller.may(FETCH, target.id()))
                            .isEqualTo(country.held.stream()
                                    .anyMatch(role -> country.gives(role, product, FETCH, target)));
                    assertThat(caller.may(DELIVER, target.id()))
                            .as("a supplier needs no switch")
                            .isEqualTo(country.held.stream()
                                    .anyMatch(role -> role.role().equals(SUPPLIER)
                                            && role.product().equals(product.id())
                                            && role.organisation().equals(target.id())
                                            && country.exists(target.id())));
                }
            });
        }
    }
}
