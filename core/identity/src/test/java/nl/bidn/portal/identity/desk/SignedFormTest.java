// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Organisations.Mandate;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Roles that signed forms give and take, and what else municipalities sign. */
class SignedFormTest extends DeskRoom {
    @Test
    void keepsFormsThatGiveAndTake() {
        var anna = node.active("anna", here).id();
        var boss = form(Capacity.LEIDINGGEVENDE, null);
        node.roles.grant(
                anna, signed.id(), PRODUCT_MANAGER, here, boss, officer.id().value());
        clock.forward(Duration.ofSeconds(1));
        node.roles.revoke(
                anna, signed.id(), PRODUCT_MANAGER, here, boss, officer.id().value());

        assertThat(node.roles.of(anna)).isEmpty();
        assertThat(node.roles.forms(here)).extracting(Roles.RecordedForm::takes).containsExactly(true, false);
        assertThat(node.roles.forms(here)).allSatisfy(recorded -> {
            assertThat(recorded.held().account()).isEqualTo(anna);
            assertThat(recorded.held().role()).isEqualTo(PRODUCT_MANAGER);
            assertThat(recorded.form()).isEqualTo(boss);
            assertThat(recorded.recordedBy()).isEqualTo(officer.id().value());
        });
        assertThat(node.roles.forms(there)).isEmpty();
        assertThat(node.auditLog.last(9, "rol-ingetrokken", "GM9001")).hasSize(1);
    }

    @Test
    void refusesAFormThatTakesWhatIsNotHeldOrThatNobodySigned() {
        var anna = node.active("anna", here).id();
        refused(
                Why.NOT_HELD,
                () -> node.roles.revoke(
                        anna, signed.id(), PRODUCT_MANAGER, here, form(Capacity.COLLEGE_BW, null), "test"));
        refused(
                Why.SIGNER_MAY_NOT_SIGN,
                () -> node.roles.revoke(
                        anna, signed.id(), PRODUCT_MANAGER, here, form(Capacity.GEBRUIKERSBEHEERDER, anna), "test"));
        refused(
                Why.SIGNER_UNNAMED,
                () -> node.roles.revoke(
                        anna, signed.id(), PRODUCT_MANAGER, here, form(Capacity.GEBRUIKERSBEHEERDER, null), "test"));
        refused(
                Why.SIGNED_IN_FUTURE,
                () -> node.roles.revoke(
                        anna,
                        signed.id(),
                        PRODUCT_MANAGER,
                        here,
                        new ChangeForm("MF", TODAY.plusDays(1), Capacity.COLLEGE_BW, null, "Naam"),
                        "test"));

        assertThat(node.roles.forms(here)).isEmpty();
        assertThat(node.auditLog.last(9, "rol-intrekken-geweigerd", "")).hasSize(2);
    }

    @Test
    void anAdministratorMayGiveUpHisOwnRole() {
        var anna = node.active("anna", here).id();
        node.roles.grant(anna, signed.id(), USER_ADMINISTRATOR, here, form(Capacity.COLLEGE_BW, null));

        node.roles.revoke(
                anna, signed.id(), USER_ADMINISTRATOR, here, form(Capacity.GEBRUIKERSBEHEERDER, anna), "test");

        assertThat(node.roles.of(anna)).isEmpty();
    }

    @Test
    void namesShortagesOfOneOrganisation() {
        record(here, true);
        node.enablement.enable(signed.id(), here, "test");

        assertThat(node.roles.shortages(here))
                .containsExactly(new Roles.Shortage(signed.id(), PRODUCT_MANAGER, here, 0, 2));
        assertThat(node.roles.shortages(there)).isEmpty();
        var boss = form(Capacity.LEIDINGGEVENDE, null);
        node.roles.grant(node.active("anna", here).id(), signed.id(), PRODUCT_MANAGER, here, boss);
        node.roles.grant(node.invited("bram", here).id(), signed.id(), PRODUCT_MANAGER, here, boss);
        assertThat(node.roles.shortages(here))
                .extracting(Roles.Shortage::holders)
                .containsExactly(1L);
        node.roles.grant(node.active("cees", here).id(), signed.id(), PRODUCT_MANAGER, here, boss);
        assertThat(node.roles.shortages(here)).isEmpty();
    }

    @Test
    void knowsTheMandatesOfBothSidesAndWhoGaveThem() {
        var joint = node.organisation("GR", OrganisationType.SAMENWERKINGSVERBAND);
        node.organisations.mandate(joint, here, TODAY, null, officer.id().value());
        node.organisations.mandate(joint, there, TODAY.minusDays(9), TODAY, "test");

        assertThat(node.organisations.mandatesOf(joint))
                .containsExactly(
                        new Mandate(joint, here, TODAY, null), new Mandate(joint, there, TODAY.minusDays(9), TODAY));
        assertThat(node.organisations.mandatesOf(here)).containsExactly(new Mandate(joint, here, TODAY, null));
        assertThat(node.auditLog.last(9, "mandaat-vastgelegd", "GM9001").get(0).actor())
                .isEqualTo(officer.id().value());
    }

    private static ChangeForm form(Capacity capacity, @Nullable AccountId signer) {
        return new ChangeForm("MF-1", TODAY, capacity, signer, "Naam");
    }

    private static void refused(Why why, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
