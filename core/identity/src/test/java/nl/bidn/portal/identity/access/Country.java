// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import static nl.bidn.portal.identity.FakeProduct.DELIVER;
import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.LOOK;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.READER;
import static nl.bidn.portal.identity.FakeProduct.SUPPLIER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Enablement.Enabled;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.Organisations.Mandate;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.enablement.Switches;
import nl.bidn.portal.identity.machtigingen.MachtigingBook;
import nl.bidn.portal.identity.organisations.OrganisationBook;
import nl.bidn.portal.products.InstalledProduct;
import org.jspecify.annotations.Nullable;

/** A random country, as plain lists, and the naive model of who may what in it. */
final class Country {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final List<Permission> PERMISSIONS = List.of(FETCH, LOOK, DELIVER, new Permission("onbekend"));
    private static final AccountId JAN = new AccountId("jan");
    private static final List<String> ROLES =
            List.of(USER_ADMINISTRATOR, PRODUCT_MANAGER, READER, SUPPLIER, "vervallen");
    static final List<String> DIENSTEN = List.of("ophaaldienst", "inziendienst");

    final List<Organisation> organisations = new ArrayList<>();
    final List<Mandate> mandates = new ArrayList<>();
    final List<Enabled> enabled = new ArrayList<>();
    final List<Diensten.Enabled> diensten = new ArrayList<>();
    final List<Machtiging> machtigingen = new ArrayList<>();
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
        for (int i = 0; i < random.nextInt(16); i++) {
            diensten.add(new Diensten.Enabled(anyProduct(), anyDienst(), anyOrganisation(), Instant.EPOCH));
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            machtigingen.add(machtiging(i));
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
                OrganisationType.SCHULDHULPVERLENER,
                OrganisationType.SCHULDHULPVERLENER,
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
        return new FakeProduct("product" + number, signIn, audience, List.of())
                .having(DIENSTEN.stream()
                        .filter(dienst -> random.nextInt(3) > 0)
                        .map(this::dienst)
                        .toArray(Dienst[]::new));
    }

    private Machtiging machtiging(int number) {
        return new Machtiging(
                "m" + number,
                anyOrganisation(),
                anyOrganisation(),
                anyProduct(),
                Set.of(anyDienst()),
                anyDay(),
                anyEnd(),
                "M-1",
                Instant.EPOCH,
                "test");
    }

    /** Two diensten may name the same permission. */
    private Dienst dienst(String id) {
        return switch (random.nextInt(3)) {
            case 0 -> Dienst.of(id, FETCH);
            case 1 -> Dienst.of(id, LOOK);
            default -> Dienst.of(id, FETCH, LOOK);
        };
    }

    private String anyDienst() {
        return DIENSTEN.get(random.nextInt(DIENSTEN.size()));
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
                new Switches(enabled, diensten),
                new MachtigingBook(machtigingen),
                List.<InstalledProduct>copyOf(products),
                TODAY);
    }

    // the naive model

    boolean exists(OrganisationId id) {
        return organisations.stream().anyMatch(o -> o.id().equals(id) && o.existsOn(TODAY));
    }

    boolean isOn(ProductId product, OrganisationId at) {
        return enabled.stream()
                .anyMatch(e -> e.product().equals(product) && e.organisation().equals(at));
    }

    boolean actsFor(OrganisationId actor, OrganisationId municipality) {
        return exists(actor)
                && mandates.stream()
                        .anyMatch(m ->
                                m.actor().equals(actor) && m.municipality().equals(municipality) && m.holdsOn(TODAY));
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
        List<String> diensten = product.diensten().stream()
                .filter(one -> one.permissions().contains(permission))
                .map(Dienst::id)
                .toList();
        if (diensten.isEmpty()) {
            return isOn(product.id(), at) && reaches(product, at, target);
        }
        return diensten.stream().anyMatch(one -> uses(product, one, at, target));
    }

    private boolean reaches(FakeProduct product, OrganisationId at, Organisation target) {
        return (at.equals(target.id()) && product.audience().contains(target.type()))
                || (typeOf(at) == OrganisationType.SAMENWERKINGSVERBAND && actsFor(at, target.id()));
    }

    /** Whether the dienst, which the product may not have, is there for staff at one organisation on behalf of another. */
    boolean uses(FakeProduct product, String dienst, OrganisationId at, Organisation target) {
        boolean open = product.diensten().stream().anyMatch(one -> one.id().equals(dienst))
                && isOn(product.id(), at)
                && isOn(product.id(), dienst, at);
        if (!open || !exists(at) || !exists(target.id())) {
            return false;
        }
        return typeOf(at) == OrganisationType.SCHULDHULPVERLENER
                ? isOn(product.id(), target.id()) && mandated(product.id(), dienst, target.id(), at)
                : reaches(product, at, target);
    }

    private OrganisationType typeOf(OrganisationId id) {
        return organisations.stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow()
                .type();
    }

    boolean isOn(ProductId product, String dienst, OrganisationId at) {
        return diensten.stream()
                .anyMatch(one -> one.product().equals(product)
                        && one.dienst().equals(dienst)
                        && one.organisation().equals(at));
    }

    boolean mandated(ProductId product, String dienst, OrganisationId municipality, OrganisationId provider) {
        return machtigingen.stream()
                .anyMatch(one -> one.product().equals(product)
                        && one.diensten().contains(dienst)
                        && one.municipality().equals(municipality)
                        && one.provider().equals(provider)
                        && one.holdsOn(TODAY));
    }

    /** By which other organisation, of several the first by name; empty: by itself, or not at all. */
    Optional<OrganisationId> via(FakeProduct product, Permission permission, Organisation target) {
        List<OrganisationId> holders = account.state() == Account.State.ACTIVE
                ? held.stream()
                        .filter(role -> gives(role, product, permission, target))
                        .map(Held::organisation)
                        .toList()
                : List.of();
        List<Organisation> others = organisations.stream()
                .filter(o -> holders.contains(o.id()) && !holders.contains(target.id()))
                .toList();
        return OrganisationBook.sorted(others).stream().map(Organisation::id).findFirst();
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
