// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.UserManagement.Done;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.Why;
import org.junit.jupiter.api.Test;

/** Who administers, and who follows him. */
class AppointingTest extends TownTest {
    @Test
    void peopleOfTheServicedeskAreNotTouched() {
        OrganisationId bidn = node.organisation("BIDN", OrganisationType.BIDN);
        Account boss = node.active("boss", bidn);
        Account desk = node.active("desk", bidn);
        node.administrators.appoint(boss.id(), Domain.ZORG, "test");
        node.administrators.makeOfficer(desk.id(), "test");

        assertThat(save(boss, desk.id(), false)).isEqualTo(new Refused(Why.SERVICEDESK));
        assertThat(save(boss, desk.id(), true)).isEqualTo(new Refused(Why.SERVICEDESK));
        assertThat(node.users.appoint(boss.id(), desk.id(), Domain.ZORG)).isEqualTo(new Refused(Why.SERVICEDESK));
    }

    @Test
    void nobodySwitchesHimselfOffOrChangesHisOwnRight() {
        assertThat(save(anna, anna.id(), false)).isEqualTo(new Refused(Why.HIMSELF));
        assertThat(node.users.erase(anna.id(), anna.id(), 0)).isEqualTo(new Refused(Why.HIMSELF));
        assertThat(node.users.appoint(anna.id(), anna.id(), Domain.ZORG)).isEqualTo(new Refused(Why.HIMSELF));
        assertThat(node.users.dismiss(anna.id(), anna.id(), Domain.ZORG, null)).isEqualTo(new Refused(Why.HIMSELF));
    }

    @Test
    void anAdministratorAppointsAnActiveColleague() {
        AccountId waits = arrives("p1", "Jan");
        AccountId jan = verified("p2");

        assertThat(node.users.appoint(anna.id(), waits, Domain.ZORG)).isEqualTo(new Refused(Why.NOT_ACTIVE));
        assertThat(node.users.appoint(anna.id(), jan, Domain.SCHULDEN)).isEqualTo(new Stale(Optional.empty()));
        node.administrators.appoint(anna.id(), Domain.WERK_EN_INKOMEN, "test");
        assertThat(node.users.appoint(anna.id(), jan, Domain.WERK_EN_INKOMEN)).isEqualTo(new Refused(Why.BY_FORM));
        assertThat(node.users.appoint(anna.id(), jan, Domain.ZORG)).isEqualTo(new Done());
        assertThat(node.users.domains(jan)).containsExactly(Domain.ZORG);
        assertThat(node.users.dismiss(jan, anna.id(), Domain.ZORG, null)).isEqualTo(new Done());
        assertThat(node.users.domains(anna.id())).containsExactly(Domain.WERK_EN_INKOMEN);
    }

    @Test
    void zorgAndSchuldenAreManagedByEherkenningAlone() {
        assertThat(node.users.signIn(anna.id())).isEqualTo(Assurance.EH3);
        assertThat(node.users.signIn(bart.id())).isEqualTo(Assurance.EH3);
        Account form = node.active("formulier", stad);
        assertThat(node.users.signIn(form.id())).isEqualTo(Assurance.PASSWORD);
        node.administrators.appoint(form.id(), Domain.WERK_EN_INKOMEN, "test");
        assertThat(node.users.signIn(form.id())).isEqualTo(Assurance.PASSWORD);
        node.products.install(new FakeProduct("streng", Assurance.EH3, Set.of(OrganisationType.GEMEENTE), List.of()));
        assertThat(node.users.signIn(form.id())).isEqualTo(Assurance.EH3);
    }

    @Test
    void anAdministratorHandsOverHisOwnRight() {
        AccountId jan = verified("p2");
        assertThat(node.users.dismiss(anna.id(), anna.id(), Domain.ZORG, jan)).isEqualTo(new Done());
        assertThat(node.administrators.at(stad, Domain.ZORG))
                .extracting(Account::id)
                .containsExactly(jan);
        assertThat(node.users.domains(anna.id())).isEmpty();
    }

    @Test
    void theLastAdministratorNeedsASuccessor() {
        Account desk = node.active("desk", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(desk.id(), "test");
        AccountId waits = arrives("p1", "Jan");
        AccountId jan = verified("p2");

        assertThat(node.users.dismiss(desk.id(), anna.id(), Domain.ZORG, null))
                .isEqualTo(new Refused(Why.LAST_ADMINISTRATOR));
        for (AccountId unfit : List.of(waits, dora.id(), anna.id(), new AccountId("niemand"))) {
            assertThat(node.users.dismiss(desk.id(), anna.id(), Domain.ZORG, unfit))
                    .isEqualTo(new Refused(Why.NOT_ACTIVE));
        }
        assertThat(node.users.dismiss(desk.id(), anna.id(), Domain.ZORG, jan)).isEqualTo(new Done());
        assertThat(node.administrators.at(stad, Domain.ZORG))
                .extracting(Account::id)
                .containsExactly(jan);
    }

    @Test
    void nobodyComesToManageInThePlaceOfSomebodyWhoDoesNot() {
        Account officer = node.active("officier", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(officer.id(), "test");
        AccountId jan = verified("p1");
        AccountId piet = verified("p2");

        assertThat(node.users.dismiss(officer.id(), jan, Domain.ZORG, piet)).isInstanceOf(Stale.class);
        assertThat(node.users.domains(piet)).isEmpty();
        assertThat(node.users.dismiss(officer.id(), anna.id(), Domain.ZORG, null))
                .isEqualTo(new Refused(Why.LAST_ADMINISTRATOR));
        assertThat(node.users.dismiss(officer.id(), anna.id(), Domain.ZORG, piet))
                .isEqualTo(new Done());
        assertThat(node.users.domains(piet)).containsExactly(Domain.ZORG);
        assertThat(node.users.domains(anna.id())).isEmpty();
    }
}
