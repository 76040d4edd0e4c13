// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import static nl.bidn.portal.identity.FakeProduct.DELIVER;
import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.LOOK;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.READER;
import static nl.bidn.portal.identity.FakeProduct.SUPPLIER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Enablement.Enabled;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Organisations.Mandate;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.Roles.SystemHeld;
import nl.bidn.portal.identity.enablement.Switches;
import nl.bidn.portal.identity.machtigingen.MachtigingBook;
import nl.bidn.portal.identity.organisations.OrganisationBook;
import nl.bidn.portal.products.InstalledProduct;
import org.jspecify.annotations.Nullable;

/** Random countries of organisations, mandates, switches and roles: what is worked out once equals what a child would say. */
class AccessModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AccountId JAN = new AccountId("jan");
    private static final List<String> ROLES =
            List.of(USER_ADMINISTRATOR, PRODUCT_MANAGER, READER, SUPPLIER, "vervallen");
    private static final List<Permission> PERMISSIONS = List.of(FETCH, LOOK, DELIVER, new Permission("onbekend"));

    /** A random country, as plain lists. */
    private static final class Country {
        final List<Organisation> organisations = new ArrayList<>();
        final List<Mandate> mandates = new ArrayList<>();
        final List<Enabled> enabled = new ArrayList<>();
        final List<FakeProduct> products = new ArrayList<>();
        final List<Held> held = new ArrayList<>();
        final Account account;

        private final Random random;

        Country(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 3 + random.nextInt(6); i++) {
                organisations.add(organisation(i));
            }
            for (int i = 0; i < random.nextInt(10); i++) {
                mandates.add(new Mandate(anyOrganisation(), anyOrganisation(), anyDay(), anyEnd()));
            }
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                products.add(product(i));
            }
            for (int i = 0; i < random.nextInt(12); i++) {
                enabled.add(new Enabled(anyProduct(), anyOrganisation(), Instant.EPOCH));
            }
            for (int i = 0; i < random.nextInt(10); i++) {
                held.add(new Held(JAN, anyProduct(), ROLES.get(random.nextInt(ROLES.size())), anyOrganisation()));
            }
            Account.State state = random.nextInt(6) == 0 ? Account.State.DEACTIVATED : Account.State.ACTIVE;
            account = new Account(JAN, "jan", "Jan", "jan@voorbeeld.nl", anyOrganisation(), state, "nl", null, false);
        }

        private Organisation organisation(int number) {
            var types = List.of(
                    OrganisationType.GEMEENTE,
                    OrganisationType.GEMEENTE,
                    OrganisationType.SAMENWERKINGSVERBAND,
                    OrganisationType.SCHULDEISER);
            return new Organisation(
                    new OrganisationId("ORG" + number),
                    types.get(random.nextInt(types.size())),
                    "Naam " + random.nextInt(3),
                    anyDay(),
                    anyEnd(),
                    null);
        }

        private FakeProduct product(int number) {
            Set<OrganisationType> audience = EnumSet.noneOf(OrganisationType.class);
            for (OrganisationType type : OrganisationType.values()) {
                if (random.nextInt(3) > 0) {
                    audience.add(type);
                }
            }
            Assurance signIn = random.nextInt(3) == 0 ? Assurance.EH3 : Assurance.PASSWORD;
            return new FakeProduct("product" + number, signIn, audience, List.of());
        }

        private OrganisationId anyOrganisation() {
            return random.nextInt(15) == 0
                    ? new OrganisationId("NIEMAND")
                    : organisations.get(random.nextInt(organisations.size())).id();
        }

        private ProductId anyProduct() {
            return random.nextInt(15) == 0
                    ? new ProductId("weg")
                    : products.get(random.nextInt(products.size())).id();
        }

        private LocalDate anyDay() {
            return TODAY.plusDays(random.nextInt(10) - 8);
        }

        private @Nullable LocalDate anyEnd() {
            return random.nextInt(3) > 0 ? null : TODAY.plusDays(random.nextInt(6) - 1);
        }

        Landscape landscape() {
            return new Landscape(
                    new OrganisationBook(organisations, mandates),
                    new Switches(enabled, List.of()),
                    new MachtigingBook(List.of()),
                    List.<InstalledProduct>copyOf(products),
                    TODAY);
        }

        // the naive model

        boolean exists(OrganisationId id) {
            return organisations.stream().anyMatch(o -> o.id().equals(id) && o.existsOn(TODAY));
        }

        boolean isOn(ProductId product, OrganisationId at) {
            return enabled.stream()
                    .anyMatch(
                            e -> e.product().equals(product) && e.organisation().equals(at));
        }

        boolean actsFor(OrganisationId actor, OrganisationId municipality) {
            return exists(actor)
                    && mandates.stream()
                            .anyMatch(m -> m.actor().equals(actor)
                                    && m.municipality().equals(municipality)
                                    && m.holdsOn(TODAY));
        }

        /** Whether the role that is held gives this permission for this organisation. */
        boolean gives(Held role, FakeProduct product, Permission permission, Organisation target) {
            OrganisationId at = role.organisation();
            boolean known = role.product().equals(product.id())
                    && product.role(role.role())
                            .filter(r -> r.permissions().contains(permission))
                            .isPresent();
            if (!known || role.role().equals(SUPPLIER) || !exists(at) || !exists(target.id())) {
                return false;
            }
            boolean self = at.equals(target.id()) && product.audience().contains(target.type());
            boolean acts = organisations.stream()
                            .anyMatch(o -> o.id().equals(at) && o.type() == OrganisationType.SAMENWERKINGSVERBAND)
                    && actsFor(at, target.id());
            return isOn(product.id(), at) && (self || acts);
        }

        boolean may(FakeProduct product, Permission permission, Organisation target) {
            return account.state() == Account.State.ACTIVE
                    && held.stream().anyMatch(role -> gives(role, product, permission, target));
        }

        boolean mayAnything(FakeProduct product, Organisation target) {
            return PERMISSIONS.stream().anyMatch(permission -> may(product, permission, target));
        }

        boolean productExistsFor(ProductId product, OrganisationId target) {
            return exists(target)
                    && organisations.stream()
                            .filter(o -> exists(o.id()) && isOn(product, o.id()))
                            .anyMatch(o -> o.id().equals(target) || actsFor(o.id(), target));
        }
    }

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
            for (Permission permission : PERMISSIONS) {
                Set<String> expected = new TreeSet<>();
                country.organisations.stream()
                        .filter(target -> country.may(product, permission, target))
                        .forEach(target -> expected.add(target.id().value()));
                Allowed allowed = rights.in(product.id());
                assertThat(ids(allowed.organisationsFor(permission))).isEqualTo(expected);
                country.organisations.forEach(target -> assertThat(allowed.may(permission, target.id()))
                        .isEqualTo(expected.contains(target.id().value())));
                boolean sure = product.signIn() == Assurance.PASSWORD;
                assertThat(ids(rights.in(product.id(), Assurance.PASSWORD).organisationsFor(permission)))
                        .isEqualTo(sure ? expected : Set.of());
                assertThat(ids(rights.in(product.id(), Assurance.EH3).organisationsFor(permission)))
                        .isEqualTo(expected);
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
