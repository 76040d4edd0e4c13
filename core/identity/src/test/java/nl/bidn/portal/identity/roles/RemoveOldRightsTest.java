// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveOldRightsTest extends RoomTest {
    private static final String OIN = "00000099000000009001";
    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 20);
    private static final Duration ALMOST_SEVEN_YEARS = Duration.ofDays(7 * 365);

    private final FakeProduct product = new FakeProduct(
            "voorbeeld", Assurance.PASSWORD, Set.of(OrganisationType.GEMEENTE), List.of(FakeProduct.FORM));
    private OrganisationId here = new OrganisationId("GM9001");

    @BeforeEach
    void addPlayers() {
        node.products.install(product);
        here = node.municipality("GM9001");
    }

    @Test
    void removesRolesSevenYearsAfterTheyWereTakenBackAndTheirForms() {
        Account jan = node.active("jan", here);
        Account piet = node.active("piet", here);
        grant(jan, FakeProduct.USER_ADMINISTRATOR);
        grant(piet, FakeProduct.USER_ADMINISTRATOR);
        node.roles.grantSystem(OIN, "Systeem", here, product.id(), FakeProduct.SUPPLIER);
        clock.forward(ALMOST_SEVEN_YEARS);
        node.roles.revoke(jan.id(), product.id(), FakeProduct.USER_ADMINISTRATOR, here, "test");
        node.roles.revokeSystem(OIN, product.id(), FakeProduct.SUPPLIER);

        clock.forward(ALMOST_SEVEN_YEARS);
        assertThat(removed()).startsWith("0 roles of people, 0 of systems");
        assertThat(rows("change_form")).isEqualTo(2);

        clock.forward(Duration.ofDays(3));
        assertThat(removed()).startsWith("1 roles of people, 1 of systems");
        assertThat(rows("change_form"))
                .as("that of a role that is still held stays")
                .isEqualTo(1);
        assertThat(node.roles.of(piet.id())).hasSize(1);
        assertThat(removed()).startsWith("0 roles of people, 0 of systems");
    }

    @Test
    void removesAgreementsSevenYearsAfterTheProductWasSwitchedOff() {
        agree();
        node.enablement.enable(product.id(), here, "test");
        clock.forward(ALMOST_SEVEN_YEARS.multipliedBy(2));
        assertThat(removed()).as("in use").endsWith("0 agreements removed");

        node.enablement.disable(product.id(), here, "test");
        clock.forward(ALMOST_SEVEN_YEARS);
        assertThat(removed()).endsWith("0 agreements removed");
        node.enablement.enable(product.id(), here, "test");
        clock.forward(Duration.ofDays(3));
        assertThat(removed()).as("in use again").endsWith("0 agreements removed");

        node.enablement.disable(product.id(), here, "test");
        clock.forward(ALMOST_SEVEN_YEARS.plusDays(3));
        assertThat(removed()).endsWith("1 agreements removed");
        assertThat(rows("agreement")).isZero();
    }

    @Test
    void removesAgreementsThatLedToNothing() {
        agree();
        clock.forward(ALMOST_SEVEN_YEARS.plusDays(3));
        assertThat(removed()).endsWith("1 agreements removed");
    }

    private void agree() {
        node.enablement.recordAgreement(
                product.id(), here, FakeProduct.FORM, "O-1", SIGNED, "M. de Manager", true, "test");
    }

    private void grant(Account account, String role) {
        var form = new ChangeForm("MF-2026-1", SIGNED, Capacity.COLLEGE_BW, null, "M. de Manager");
        node.roles.grant(account.id(), product.id(), role, here, form);
    }

    private String removed() {
        return node.removeOldRights.run(clock);
    }

    private int rows(String table) {
        return database.transactions()
                .call(() -> ((Number) em.createNativeQuery("select count(*) from identities." + table)
                                .getSingleResult())
                        .intValue());
    }
}
