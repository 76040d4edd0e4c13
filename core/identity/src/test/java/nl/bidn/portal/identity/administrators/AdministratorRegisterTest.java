// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.AtOnce;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.Test;

class AdministratorRegisterTest extends RoomTest {
    @Test
    void oneFieldOfWorkGivesNoRightInAnother() {
        OrganisationId stad = node.municipality("GM9901");
        Account anna = node.active("anna", stad);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");

        assertThat(node.administrators.of(anna.id())).containsExactly(new Administered(stad, Domain.ZORG));
        assertThat(node.administrators.at(stad, Domain.ZORG)).containsExactly(anna);
        assertThat(node.administrators.at(stad, Domain.SCHULDEN)).isEmpty();

        node.administrators.appoint(node.active("bart", stad).id(), Domain.ZORG, "test");
        node.administrators.dismiss(anna.id(), Domain.ZORG, "test");
        assertThat(node.administrators.of(anna.id())).isEmpty();
    }

    @Test
    void whoIsDeactivatedOrWhoseOrganisationEndedManagesNothing() {
        OrganisationId stad = node.municipality("GM9901");
        Account anna = node.active("anna", stad);
        Account bart = node.active("bart", stad);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.ZORG, "test");

        node.accounts.deactivate(anna.id(), "test");
        assertThat(node.administrators.of(anna.id())).isEmpty();
        assertThat(node.administrators.at(stad, Domain.ZORG)).containsExactly(bart);

        node.organisations.end(stad, LocalDate.of(2026, 1, 1), null);
        assertThat(node.administrators.of(bart.id())).isEmpty();
    }

    @Test
    void theLastOneGoesThroughNoDoorWithoutASuccessor() {
        OrganisationId stad = node.municipality("GM9901");
        Account anna = node.active("anna", stad);
        Account bart = node.active("bart", stad);
        Account dora = node.active("dora", stad);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.SCHULDEN, "test");
        node.administrators.appoint(dora.id(), Domain.SCHULDEN, "test");
        node.accounts.deactivate(bart.id(), "test");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> node.administrators.dismiss(anna.id(), Domain.ZORG, "test"))
                .withMessageContaining("successor")
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Refused.Why.LAST_ADMINISTRATOR));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> node.accounts.deactivate(anna.id(), "test"));
        assertThat(node.administrators.of(anna.id())).hasSize(1);
        node.administrators.dismiss(anna.id(), Domain.SCHULDEN, "test");

        node.accounts.deactivateEvenIfLast(anna.id(), "console:test");
        assertThat(node.administrators.at(stad, Domain.ZORG)).isEmpty();
        assertThat(node.auditLog.last(99, "", "").stream()
                        .filter(line -> line.action().equals("gebruikersbeheer-zonder-beheerder")))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("account " + anna.id() + ", ZORG"));

        node.organisations.end(stad, LocalDate.of(2026, 1, 1), null);
        node.accounts.deactivate(dora.id(), "test");
        assertThat(node.accounts.find(dora.id())).map(Account::state).contains(Account.State.DEACTIVATED);
    }

    @Test
    void ofTheLastTwoAtOnceOneStays() throws Exception {
        OrganisationId stad = node.municipality("GM9901");
        for (int round = 0; round < 5; round++) {
            Account anna = node.active("anna" + round, stad);
            Account bart = node.active("bart" + round, stad);
            node.administrators.appoint(anna.id(), Domain.SCHULDEN, "test");
            node.administrators.appoint(bart.id(), Domain.SCHULDEN, "test");
            List<Object> came = AtOnce.run(List.of(
                    () -> {
                        node.accounts.deactivate(anna.id(), "test");
                        return "gone";
                    },
                    () -> {
                        node.administrators.dismiss(bart.id(), Domain.SCHULDEN, "test");
                        return "gone";
                    }));
            assertThat(came).containsOnlyOnce("gone").hasAtLeastOneElementOfType(Refused.class);
            node.administrators
                    .at(stad, Domain.SCHULDEN)
                    .forEach(last -> node.accounts.deactivateEvenIfLast(last.id(), "test"));
        }
    }

    @Test
    void anotherNodeSeesItToo() {
        Account anna = node.active("anna", node.municipality("GM9901"));
        var other = anotherNode();
        assertThat(other.administrators.of(anna.id())).isEmpty();
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        clock.forward(Duration.ofSeconds(2));
        assertThat(anotherNode().administrators.of(anna.id())).hasSize(1);
    }

    @Test
    void onlyOurOwnPeopleWorkAtTheServicedesk() {
        Account anna = node.active("anna", node.municipality("GM9901"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.administrators.makeOfficer(anna.id(), "test"))
                .withMessageContaining("does not work for BIDN");

        Account ours = node.active("desk", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(ours.id(), "test");
        assertThat(node.administrators.isOfficer(ours.id())).isTrue();
        assertThat(node.administrators.officers()).containsExactly(ours);
        node.administrators.endOfficer(ours.id(), "test");
        assertThat(node.administrators.isOfficer(ours.id())).isFalse();
    }
}
