// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Step;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.registration.Newcomers;
import nl.bidn.portal.identity.store.NewcomerStore;
import nl.bidn.portal.testkit.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveUnverifiedTest extends RoomTest {
    private static final String NOBODY = "0 people removed who were not verified";
    private static final Duration LONG = Registration.KEPT_UNVERIFIED.plusSeconds(1);

    private OrganisationId stad = new OrganisationId("GM9901");

    @BeforeEach
    void aMunicipality() {
        stad = Newcomers.municipality(node, "GM9901");
    }

    @Test
    void nothingIsLeftOfThePerson() {
        var product = FakeProduct.named("voorbeeld");
        node.products.install(product);
        node.enablement.enable(product.id(), stad, "test");
        AccountId person = Newcomers.told(node, stad, "abc@1");
        var form = new ChangeForm("MF-1", LocalDate.of(2026, 11, 1), Capacity.COLLEGE_BW, null, "B. Urgemeester");
        node.roles.grant(person, product.id(), FakeProduct.READER, stad, form);
        node.personalNotices.tell(List.of(person), "nieuwe-gebruiker", "/", "Stad");
        database.transactions()
                .run(() -> new NewcomerStore(em).handle(person, Set.of(Domain.ZORG), "anna", clock.instant()));
        String token = node.sessions.open(person, Assurance.EH3);
        clock.forward(LONG);

        assertThat(node.removeUnverified.run(clock)).isEqualTo("1 people removed who were not verified");

        assertThat(Traces.in(database, "identities").of(person.value()))
                .as("the id stands in the audit alone")
                .containsOnly("audit_line.actor", "audit_line.detail");
        assertThat(product.hooks).contains("forget " + person);
        assertThat(node.sessions.find(token, true)).isEmpty();
        assertThat(node.auditLog.last(99, "", "")).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("gebruiker-verwijderd");
            assertThat(line.detail()).isEqualTo("account " + person + ", niet geverifieerd");
        });
        AccountId back = Newcomers.arrive(node, stad, "abc@1");
        assertThat(back).isNotEqualTo(person);
        assertThat(node.registration.step(back)).isEqualTo(Step.DETAILS);
    }

    @Test
    void whoIsInTimeStays() {
        AccountId person = Newcomers.told(node, stad, "abc@1");
        clock.forward(Registration.KEPT_UNVERIFIED);
        assertThat(node.removeUnverified.run(clock)).isEqualTo(NOBODY);
        node.codes.issue(person, "test");
        clock.forward(Duration.ofDays(1));
        assertThat(node.removeUnverified.run(clock)).as("a code still counts").isEqualTo(NOBODY);

        node.registration.verify(person, node.codes.reveal(person, "test"));
        clock.forward(LONG);
        assertThat(node.removeUnverified.run(clock)).isEqualTo(NOBODY);
        assertThat(node.accounts.find(person)).isPresent();
    }

    @Test
    void leavesWhoComesByPassword() {
        node.invited("nieuw", stad);
        node.administrators.appoint(node.active("jan", stad).id(), Domain.ZORG, "test");
        clock.forward(LONG);
        assertThat(node.removeUnverified.run(clock)).isEqualTo(NOBODY);
    }
}
