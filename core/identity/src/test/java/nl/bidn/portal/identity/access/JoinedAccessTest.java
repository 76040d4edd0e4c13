// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import static nl.bidn.portal.identity.FakeProduct.DELIVER;
import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.SUPPLIER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each change, by way of the database, is seen by the next question. */
class JoinedAccessTest extends RoomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ADDRESS = "192.0.2.7";
    private static final String OIN = "00000099000000009001";

    private final FakeProduct product = FakeProduct.named("voorbeeld");
    private OrganisationId here = new OrganisationId("GM9001");
    private Account jan;
    private String token = "";

    @BeforeEach
    void signIn() {
        node.products.install(product);
        here = node.municipality("GM9001");
        jan = node.active("jan", here);
        token = node.sessions.open(jan.id(), Assurance.PASSWORD);
    }

    private Session session() {
        return node.sessions.find(token, false).orElseThrow();
    }

    private Caller caller() {
        return node.access.person(session(), product);
    }

    private List<OrganisationId> fetches() {
        return caller().organisationsFor(FETCH).stream().map(Organisation::id).toList();
    }

    private void grant(String role, OrganisationId at) {
        node.roles.grant(
                jan.id(),
                product.id(),
                role,
                at,
                new ChangeForm("MF-1", TODAY, Capacity.COLLEGE_BW, null, "B. Urgemeester"));
    }

    @Test
    void neitherRoleNorSwitchAloneIsEnough() {
        assertThat(fetches()).isEmpty();
        grant(PRODUCT_MANAGER, here);
        assertThat(fetches()).isEmpty();
        assertThat(node.access.exists(session(), product.id())).isFalse();

        node.enablement.enable(product.id(), here, "test");
        assertThat(fetches()).containsExactly(here);
        assertThat(node.access.exists(session(), product.id())).isTrue();
        assertThat(node.access.products(session())).containsExactly(product);

        node.roles.revoke(jan.id(), product.id(), PRODUCT_MANAGER, here, "test");
        assertThat(fetches()).isEmpty();
        assertThat(node.access.exists(session(), product.id())).isTrue();
        assertThat(node.access.products(session())).isEmpty();

        grant(PRODUCT_MANAGER, here);
        node.enablement.disable(product.id(), here, "test");
        assertThat(fetches()).isEmpty();
        assertThat(node.access.exists(session(), product.id())).isFalse();
    }

    @Test
    void theUserAdministratorHasNoRightsOnThePortal() {
        grant(USER_ADMINISTRATOR, here);
        node.enablement.enable(product.id(), here, "test");

        assertThat(node.access.products(session())).isEmpty();
        assertThat(node.access.organisations(session()))
                .extracting(Organisation::id)
                .containsExactly(here);
    }

    @Test
    void followsTheProductThatComesAndGoes() {
        grant(PRODUCT_MANAGER, here);
        node.enablement.enable(product.id(), here, "test");
        assertThat(node.access.products(session())).hasSize(1);

        node.products.remove(product.id());
        assertThat(node.access.products(session())).isEmpty();
        assertThat(fetches()).isEmpty();

        node.products.install(product);
        assertThat(node.access.products(session())).hasSize(1);
    }

    @Test
    void staffOfASamenwerkingsverbandSeeItsMunicipalities() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        OrganisationId second = node.municipality("GM9002");
        OrganisationId third = node.municipality("GM9003");
        node.organisations.mandate(regeling, second, Node.LONG_AGO, null);
        node.organisations.mandate(regeling, third, Node.LONG_AGO, TODAY.plusDays(1));
        grant(PRODUCT_MANAGER, regeling);
        node.enablement.enable(product.id(), regeling, "test");

        assertThat(fetches()).containsExactly(second, third, regeling);
        assertThat(node.access.organisations(session()))
                .extracting(Organisation::id)
                .containsExactly(here, second, third, regeling);
        node.sessions.choose(token, second);
        assertThat(node.access.chosen(session())).extracting(Organisation::id).containsExactly(second);
        assertThat(node.access.exists(session(), product.id())).isTrue();
        node.sessions.choose(token, here);
        assertThat(node.access.exists(session(), product.id())).isFalse();
        assertThat(node.access.products(session())).isEmpty();

        node.sessions.choose(token, third);
        clock.forward(Duration.ofHours(23));
        token = node.sessions.open(jan.id(), Assurance.PASSWORD);
        node.sessions.choose(token, third);
        assertThat(fetches()).as("the next day").containsExactly(second, regeling);
        assertThat(node.access.chosen(session()))
                .as("what is not to be chosen any more counts as all")
                .extracting(Organisation::id)
                .containsExactly(here, second, regeling);
    }

    @Test
    void needsASureSignIn() {
        var sure = new FakeProduct("zeker", Assurance.EH3, Set.of(OrganisationType.GEMEENTE), List.of());
        node.products.install(sure);
        node.enablement.enable(sure.id(), here, "test");
        node.roles.grant(
                jan.id(),
                sure.id(),
                PRODUCT_MANAGER,
                here,
                new ChangeForm("MF-1", TODAY, Capacity.COLLEGE_BW, null, "B. Urgemeester"));
        assertThat(node.access.person(session(), sure).may(FETCH)).isFalse();
        assertThat(node.access.products(session())).isEmpty();

        token = node.sessions.open(jan.id(), Assurance.EH3);
        assertThat(node.access.person(session(), sure).may(FETCH, here)).isTrue();
        assertThat(node.access.products(session())).hasSize(1);
    }

    @Test
    void aDeactivatedPersonMayNothingWhateverSessionIsHeldOnTo() {
        grant(PRODUCT_MANAGER, here);
        node.enablement.enable(product.id(), here, "test");
        Session before = session();
        assertThat(node.access.person(before, product).may(FETCH)).isTrue();

        node.accounts.deactivate(jan.id(), "test");
        assertThat(node.access.person(before, product).may(FETCH)).isFalse();
        assertThat(node.access.organisations(before)).isEmpty();

        node.accounts.reactivate(jan.id(), "test");
        node.accounts.activated(jan.id());
        assertThat(node.access.person(before, product).may(FETCH))
                .as("roles do not come back by themselves")
                .isFalse();
        assertThat(node.roles.of(jan.id())).isEmpty();
        grant(PRODUCT_MANAGER, here);
        assertThat(node.access.person(before, product).may(FETCH)).isTrue();
    }

    @Test
    void theCallerIsAPseudonym() {
        assertThat(caller().id()).isEqualTo(jan.id().value());
        assertThat(caller().name()).isEqualTo("Persoon jan");
        assertThat(caller()).hasToString(jan.id().value());
        assertThat(caller().isSystem()).isFalse();
        assertThat(caller().assurance()).isEqualTo(Assurance.PASSWORD);
    }

    @Test
    void aSupplierNeedsNoSwitch() {
        OrganisationId partner = node.organisation("BELASTINGDIENST", OrganisationType.KETENPARTNER);
        assertThat(node.access.system(OIN, ADDRESS, product)).isEmpty();
        node.roles.grantSystem(OIN, "Aanleverstraat", partner, product.id(), SUPPLIER);

        Caller system = node.access.system(OIN, ADDRESS, product).orElseThrow();

        assertThat(system.isSystem()).isTrue();
        assertThat(system.address()).contains(ADDRESS);
        assertThat(system.id()).isEqualTo("oin:" + OIN);
        assertThat(system.organisationsFor(DELIVER))
                .extracting(Organisation::id)
                .containsExactly(partner);
        assertThat(system.may(FETCH)).isFalse();
        node.roles.revokeSystem(OIN, product.id(), SUPPLIER);
        assertThat(node.access.system(OIN, ADDRESS, product)).isEmpty();
    }

    @Test
    void nothingIsAskedOfTheDatabaseTwice() {
        grant(PRODUCT_MANAGER, here);
        node.enablement.enable(product.id(), here, "test");
        Session session = session();
        List<Organisation> first = node.access.chosen(session);

        assertThat(node.access.chosen(session)).isSameAs(first);
        assertThat(node.access.products(session)).isSameAs(node.access.products(session));
        assertThat(node.access.person(session, product).organisationsFor(FETCH))
                .isSameAs(node.access.person(session, product).organisationsFor(FETCH));
    }
}
