// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.READER;
import static nl.bidn.portal.identity.FakeProduct.SUPPLIER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AtOnce;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.Roles.SystemHeld;
import nl.bidn.portal.identity.RoomTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoleRegisterTest extends RoomTest {
    private static final String OIN = "00000099000000009001";
    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 20);

    private final FakeProduct product = FakeProduct.named("voorbeeld");
    private final FakeProduct other = FakeProduct.named("ander");
    private OrganisationId here = new OrganisationId("GM9001");
    private OrganisationId there = new OrganisationId("GM9002");

    @BeforeEach
    void addPlayers() {
        node.products.install(product);
        node.products.install(other);
        here = node.municipality("GM9001");
        there = node.municipality("GM9002");
    }

    private static ChangeForm signedBy(Capacity capacity, @Nullable AccountId signer) {
        return new ChangeForm("MF-2026-1", SIGNED, capacity, signer, "M. de Manager");
    }

    private void grant(Account account, FakeProduct of, String role, OrganisationId at, ChangeForm form) {
        node.roles.grant(account.id(), of.id(), role, at, form);
    }

    private Account userAdministrator(FakeProduct of, OrganisationId at) {
        Account account = node.active("gb-" + of.id() + "-" + at.value().toLowerCase(Locale.ROOT), at);
        grant(account, of, USER_ADMINISTRATOR, at, signedBy(Capacity.COLLEGE_BW, null));
        return account;
    }

    private void refused(String why, Account account, ChangeForm form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(account, product, PRODUCT_MANAGER, here, form))
                .withMessageContaining(why);
        assertThat(node.roles.of(account.id())).isEmpty();
    }

    @Test
    void aManagerSignsWhereThereIsNoUserAdministrator() {
        Account jan = node.active("jan", here);

        grant(jan, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));

        assertThat(node.roles.of(jan.id())).containsExactly(new Held(jan.id(), product.id(), PRODUCT_MANAGER, here));
        assertThat(node.roles.at(product.id(), here)).hasSize(1);
    }

    @Test
    void ofSeveralWhoGiveTheSameRoleAtOnceOneDoes() throws Exception {
        Account jan = node.active("jan", here);
        AtOnce.run(4, () -> {
            grant(jan, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
            return "given";
        });
        assertThat(node.roles.forms(here)).hasSize(1);
        assertThat(node.roles.of(jan.id())).hasSize(1);
    }

    @Test
    void theUserAdministratorOfThisProductAndOrganisationSigns() {
        Account administrator = userAdministrator(product, here);
        Account jan = node.active("jan", here);

        grant(jan, product, PRODUCT_MANAGER, here, signedBy(Capacity.GEBRUIKERSBEHEERDER, administrator.id()));

        assertThat(node.roles.of(jan.id())).hasSize(1);
    }

    @Test
    void userAdministratorsOfOthersDoNot() {
        Account jan = node.active("jan", here);
        Account elsewhere = userAdministrator(product, there);
        Account ofAnother = userAdministrator(other, here);

        refused("no active", jan, signedBy(Capacity.GEBRUIKERSBEHEERDER, elsewhere.id()));
        refused("no active", jan, signedBy(Capacity.GEBRUIKERSBEHEERDER, ofAnother.id()));
    }

    @Test
    void theManagerDoesNotWhereThereIsAUserAdministrator() {
        userAdministrator(product, here);

        refused("there is a gebruikersbeheerder", node.active("jan", here), signedBy(Capacity.COLLEGE_BW, null));
    }

    @Test
    void aUserAdministratorWhoIsNotActiveDoesNotCount() {
        Account invited = node.invited("beheer", here);
        grant(invited, product, USER_ADMINISTRATOR, here, signedBy(Capacity.COLLEGE_BW, null));
        Account jan = node.active("jan", here);
        refused("no active", jan, signedBy(Capacity.GEBRUIKERSBEHEERDER, invited.id()));

        grant(jan, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));

        node.accounts.activated(invited.id());
        Account piet = node.active("piet", here);
        refused("there is a gebruikersbeheerder", piet, signedBy(Capacity.LEIDINGGEVENDE, null));
        node.accounts.deactivate(invited.id(), "test");
        grant(piet, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
    }

    @Test
    void theOnlyUserAdministratorNeedsAManagerForHimself() {
        Account administrator = userAdministrator(product, here);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(
                        administrator,
                        product,
                        PRODUCT_MANAGER,
                        here,
                        signedBy(Capacity.GEBRUIKERSBEHEERDER, administrator.id())))
                .withMessageContaining("himself");

        grant(administrator, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));

        assertThat(node.roles.of(administrator.id())).hasSize(2);
    }

    @Test
    void refusesWhatIsIncompleteOrUnknown() {
        Account jan = node.active("jan", here);
        var future = new ChangeForm("MF", LocalDate.of(2026, 11, 24), Capacity.LEIDINGGEVENDE, null, "Naam");
        refused("in the future", jan, future);
        refused("reference", jan, new ChangeForm(" ", SIGNED, Capacity.LEIDINGGEVENDE, null, "Naam"));
        refused("name of who signed", jan, new ChangeForm("MF", SIGNED, Capacity.LEIDINGGEVENDE, null, ""));

        ChangeForm good = signedBy(Capacity.LEIDINGGEVENDE, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(jan, product, "baas", here, good))
                .withMessageContaining("has no role 'baas'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(jan, FakeProduct.named("weg"), READER, here, good))
                .withMessageContaining("no product weg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(jan, product, READER, new OrganisationId("GM9999"), good))
                .withMessageContaining("no organisation GM9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(jan, product, SUPPLIER, here, good))
                .withMessageContaining("for systems");
        node.accounts.deactivate(jan.id(), "test");
        refused("deactivated", jan, good);
    }

    @Test
    void aRefusalIsAudited() {
        userAdministrator(product, here);
        refused("there is", node.active("jan", here), signedBy(Capacity.COLLEGE_BW, null));

        assertThat(node.auditLog.last(10, "rol-geweigerd", "GM9001"))
                .extracting(AuditLog.Line::outcome)
                .containsExactly("REFUSED");
    }

    @Test
    void grantingTwiceIsGrantingOnceAndRevokingTakesItAway() {
        Account jan = node.active("jan", here);
        grant(jan, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
        grant(jan, product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
        assertThat(node.roles.of(jan.id())).hasSize(1);
        assertThat(node.auditLog.last(10, "rol-toegekend", "")).hasSize(1);

        node.roles.revoke(jan.id(), product.id(), PRODUCT_MANAGER, here, "test");
        node.roles.revoke(jan.id(), product.id(), PRODUCT_MANAGER, here, "test");

        assertThat(node.roles.of(jan.id())).isEmpty();
        assertThat(node.auditLog.last(10, "rol-ingetrokken", "")).hasSize(1);
        long kept = database.transactions()
                .call(() -> (Long) em.createQuery("select count(f) from ChangeFormRow f, RoleGrantRow g"
                                + " where g.changeForm = f.id and g.revokedBy = 'test'")
                        .getSingleResult());
        assertThat(kept).as("form and grant stay as a record").isEqualTo(1);
    }

    @Test
    void systemsHoldRoles() {
        node.organisation("BELASTINGDIENST", OrganisationType.KETENPARTNER);
        var partner = new OrganisationId("BELASTINGDIENST");
        node.roles.grantSystem(OIN, "Aanleverstraat", partner, product.id(), SUPPLIER);
        node.roles.grantSystem(OIN, "Aanleverstraat", partner, product.id(), SUPPLIER);

        assertThat(node.roles.systems())
                .containsExactly(new SystemHeld(OIN, "Aanleverstraat", partner, product.id(), SUPPLIER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.roles.grantSystem("123", "X", partner, product.id(), SUPPLIER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.roles.grantSystem(OIN, "X", partner, product.id(), USER_ADMINISTRATOR))
                .withMessageContaining("cannot sign");

        node.roles.revokeSystem(OIN, product.id(), SUPPLIER);
        assertThat(node.roles.systems()).isEmpty();
    }

    @Test
    void warnsWhereThereAreFewerHoldersThanAdvised() {
        node.enablement.enable(product.id(), here, "test");
        assertThat(node.roles.warnings())
                .containsExactly("voorbeeld: GM9001 Naam van GM9001 has 0 of the advised 2 productbeheerder");

        grant(node.active("jan", here), product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
        grant(node.invited("piet", here), product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
        assertThat(node.roles.warnings()).hasSize(1).first().asString().contains("has 1 of");

        grant(node.active("kees", here), product, PRODUCT_MANAGER, here, signedBy(Capacity.LEIDINGGEVENDE, null));
        assertThat(node.roles.warnings()).isEmpty();
    }
}
