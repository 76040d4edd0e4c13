// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorRegistrarTest extends RoomTest {
    private static final String CONSOLE = "console:operator";

    private OrganisationId stad = new OrganisationId("GM9901");
    private OrganisationId bidn = new OrganisationId("BIDN");
    private AccountId first = new AccountId("");
    private AccountId second = new AccountId("");
    private AccountId person = new AccountId("");

    @BeforeEach
    void twoOfficersAndAPerson() {
        stad = Newcomers.municipality(node, "GM9901");
        bidn = node.organisation("BIDN", OrganisationType.BIDN);
        first = officer("een");
        second = officer("twee");
        person = Newcomers.told(node, stad, "abc@1");
    }

    private AccountId officer(String userName) {
        AccountId id = node.active(userName, bidn).id();
        node.administrators.makeOfficer(id, "test");
        return id;
    }

    private Form form(Domain domain) {
        return new Form(
                stad,
                domain,
                "J. de Vries",
                "jan@voorbeeld.example",
                "AG-2026-1",
                LocalDate.of(2026, 11, 1),
                "B. Urgemeester",
                Capacity.COLLEGE_BW);
    }

    private String register(Domain domain) {
        return node.administratorRegistrations.register(form(domain), first.value());
    }

    private Registered found(String id) {
        return node.administratorRegistrations.find(id).orElseThrow();
    }

    private Account account(AccountId id) {
        return node.accounts.find(id).orElseThrow();
    }

    @Test
    void theSecondOfficerReleasesAndTheCodeAppoints() {
        String id = register(Domain.ZORG);
        assertThat(found(id).state()).isEqualTo(State.OPEN);
        assertThat(node.administratorRegistrations.candidates(id)).containsExactly(account(person));

        node.administratorRegistrations.link(id, person, first.value());
        assertThat(found(id).state()).isEqualTo(State.LINKED);
        String code = node.administratorRegistrations.release(id, second).orElseThrow();
        assertThat(found(id).state()).isEqualTo(State.RELEASED);
        assertThat(node.administrators.of(person)).isEmpty();

        assertThat(node.registration.verify(person, code).check()).isEqualTo(Check.RIGHT);

        assertThat(node.administrators.of(person)).containsExactly(new Administered(stad, Domain.ZORG));
        assertThat(found(id).state()).isEqualTo(State.APPOINTED);
        assertThat(found(id).form().name()).isEmpty();
        assertThat(found(id).form().email()).isEmpty();
        assertThat(node.administratorRegistrations.open()).isEmpty();
        assertThat(node.auditLog.last(20, "", ""))
                .extracting(line -> line.action())
                .contains(
                        "beheerder-aangemeld",
                        "beheerder-gekoppeld",
                        "beheerder-vrijgegeven",
                        "verificatiecode-getoond",
                        "gebruikersbeheerder-aangesteld");
        assertThat(node.auditLog.last(20, "", ""))
                .noneMatch(line -> line.detail().contains("Vries"));
    }

    @Test
    void nobodyReleasesWhatHeRegisteredOrLinked() {
        String id = register(Domain.ZORG);
        node.administratorRegistrations.link(id, person, second.value());

        for (AccountId officer : new AccountId[] {first, second}) {
            assertThat(found(id).mayBeReleasedBy(officer)).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> node.administratorRegistrations.release(id, officer))
                    .withMessageContaining("Another officer");
            assertThat(node.auditLog.last(99, "", ""))
                    .anyMatch(line -> line.action().equals("beheerder-vrijgave-geweigerd")
                            && line.actor().equals(officer.value()));
        }
        assertThat(node.administratorRegistrations.release(id, officer("drie"))).isPresent();
    }

    @Test
    void onlyOfficersAndTheConsoleDoAnyOfIt() {
        String id = node.administratorRegistrations.register(form(Domain.ZORG), CONSOLE);
        node.administratorRegistrations.link(id, person, CONSOLE);
        AccountId staff = node.active("anders", bidn).id();
        String by = staff.value();
        var registrations = node.administratorRegistrations;
        assertThatIllegalArgumentException().isThrownBy(() -> registrations.register(form(Domain.SCHULDEN), by));
        assertThatIllegalArgumentException().isThrownBy(() -> registrations.link(id, person, by));
        assertThatIllegalArgumentException().isThrownBy(() -> registrations.release(id, staff));
        assertThatIllegalArgumentException().isThrownBy(() -> registrations.withdraw(id, by));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registrations.release(id, new AccountId("console:other")))
                .withMessageContaining("no officer");
        assertThat(found(id).state()).isEqualTo(State.LINKED);
        assertThat(registrations.release(id, first)).isPresent();
    }

    @Test
    void aCodeThatWasSeenBeforeTheLinkCountsNoMore() {
        Account beheerder = node.active("beheerder", stad);
        node.administrators.appoint(beheerder.id(), Domain.SCHULDEN, "test");
        String seen = node.registration.revealFor(beheerder.id(), person);
        String id = register(Domain.ZORG);

        node.administratorRegistrations.link(id, person, first.value());

        assertThat(node.registration.verify(person, seen).check()).isEqualTo(Check.WRONG);
        assertThat(node.registration.mayReveal(beheerder.id(), person)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.revealFor(beheerder.id(), person));
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.issueFor(beheerder.id(), person));
    }

    @Test
    void whoIsActiveNeedsNoCodeButTheSecondOfficer() {
        AccountId active = node.active("actief", stad).id();
        node.administrators.appoint(active, Domain.SCHULDEN, "test");
        String id = register(Domain.ZORG);
        assertThat(node.administratorRegistrations.candidates(id)).containsExactly(account(person), account(active));
        node.administratorRegistrations.link(id, active, first.value());
        assertThat(node.administrators.of(active)).hasSize(1);

        assertThat(node.administratorRegistrations.release(id, second)).isEmpty();

        assertThat(node.administrators.of(active))
                .contains(new Administered(stad, Domain.ZORG), new Administered(stad, Domain.SCHULDEN));
        assertThat(found(id).state()).isEqualTo(State.APPOINTED);
        assertThat(node.administratorRegistrations.candidates(register(Domain.ZORG)))
                .containsExactly(account(person));
    }

    @Test
    void linksNobodyWhoDoesNotFit() {
        String id = register(Domain.ZORG);
        OrganisationId dorp = Newcomers.municipality(node, "GM9902");
        refusesLink(id, Newcomers.told(node, dorp, "abc@1"), "works for another organisation");
        refusesLink(id, Newcomers.arrive(node, stad, "def@1"), "has not told details yet");
        refusesLink(id, node.invited("nieuw", stad).id(), "does not wait");
        String other = register(Domain.SCHULDEN);
        node.administratorRegistrations.link(other, person, first.value());
        refusesLink(id, person, "linked to another registration");
        assertThat(node.administratorRegistrations.candidates(id)).isEmpty();
    }

    private void refusesLink(String id, AccountId account, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.administratorRegistrations.link(id, account, first.value()))
                .withMessageContaining(why);
    }

    @Test
    void anotherLinkTakesThePlaceOfTheReleasedOne() {
        String id = register(Domain.ZORG);
        node.administratorRegistrations.link(id, person, first.value());
        String released = node.administratorRegistrations.release(id, second).orElseThrow();
        AccountId right = Newcomers.told(node, stad, "def@1");

        node.administratorRegistrations.link(id, right, first.value());

        assertThat(found(id).state()).isEqualTo(State.LINKED);
        assertThat(node.registration.verify(person, released).check()).isEqualTo(Check.WRONG);
        String code = node.administratorRegistrations.release(id, second).orElseThrow();
        node.registration.verify(right, code);
        assertThat(node.administrators.of(right)).hasSize(1);
        assertThat(node.administrators.of(person)).isEmpty();
    }

    @Test
    void releasesAgainWhenTheCodeExpired() {
        String id = register(Domain.ZORG);
        node.administratorRegistrations.link(id, person, first.value());
        String old = node.administratorRegistrations.release(id, second).orElseThrow();
        assertThat(node.administratorRegistrations.release(id, second)).contains(old);
        clock.forward(VerificationCodes.VALID);

        Optional<String> again = node.administratorRegistrations.release(id, second);

        assertThat(again).isPresent().isNotEqualTo(Optional.of(old));
    }

    @Test
    void aWithdrawnOneAppointsNobody() {
        String id = register(Domain.ZORG);
        node.administratorRegistrations.link(id, person, first.value());
        String released = node.administratorRegistrations.release(id, second).orElseThrow();

        node.administratorRegistrations.withdraw(id, second.value());

        assertThat(found(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(found(id).form().name()).isEmpty();
        assertThat(node.registration.verify(person, released).check()).isEqualTo(Check.WRONG);
        node.registration.verify(person, node.codes.reveal(person, "test"));
        assertThat(node.administrators.of(person)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> node.administratorRegistrations.release(id, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.administratorRegistrations.link(id, person, first.value()))
                .withMessageContaining("has ended");
    }

    @Test
    void refusesFormsThatMakeNobodyAdministrator() {
        Form good = form(Domain.ZORG);
        refuses(with(good, "J. de Vries", LocalDate.of(2026, 11, 24), Capacity.COLLEGE_BW, "B."), "in the future");
        refuses(with(good, "J. de Vries", good.signedOn(), Capacity.GEBRUIKERSBEHEERDER, "B."), "a manager");
        refuses(with(good, "J. de Vriès", good.signedOn(), Capacity.LEIDINGGEVENDE, "j. de  vries"), "for himself");
        refuses(with(good, " ", good.signedOn(), Capacity.COLLEGE_BW, "B."), "The name of the person is needed");
        node.organisations.end(stad, LocalDate.of(2026, 1, 1), null);
        refuses(good, "There is no organisation GM9901 today");
    }

    private static Form with(Form form, String name, LocalDate on, Capacity capacity, String signedBy) {
        return new Form(
                form.organisation(), form.domain(), name, form.email(), form.reference(), on, signedBy, capacity);
    }

    private void refuses(Form form, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.administratorRegistrations.register(form, first.value()))
                .withMessageContaining(why);
    }

    @Test
    void refusesTheSameFormTwice() {
        register(Domain.ZORG);
        refuses(form(Domain.ZORG), "registered already");
        register(Domain.SCHULDEN);
        assertThat(node.administratorRegistrations.open()).hasSize(2);
    }

    @Test
    void theFormStandsWhenThePersonIsRemoved() {
        String id = register(Domain.ZORG);
        node.administratorRegistrations.link(id, person, first.value());
        clock.forward(nl.bidn.portal.identity.Registration.KEPT_UNVERIFIED.plusSeconds(1));

        assertThat(node.removeUnverified.run(clock)).isEqualTo("1 people removed who were not verified");

        assertThat(found(id).state()).isEqualTo(State.OPEN);
        assertThat(found(id).form().name()).isEqualTo("J. de Vries");
        AccountId back = Newcomers.told(node, stad, "abc@1");
        assertThat(back).isNotEqualTo(person);
        assertThat(node.administratorRegistrations.candidates(id)).containsExactly(account(back));
    }
}
