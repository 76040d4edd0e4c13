// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration.Field;
import nl.bidn.portal.identity.Registration.FieldFlaw;
import nl.bidn.portal.identity.Registration.Flaw;
import nl.bidn.portal.identity.Registration.Step;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Registration.Verified;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationRegisterTest extends RoomTest {
    private OrganisationId stad = new OrganisationId("GM9901");
    private OrganisationId dorp = new OrganisationId("GM9902");
    private Account beheerder;
    private Account elders;
    private AccountId person = new AccountId("nobody");

    @BeforeEach
    void somebodyCame() {
        stad = Newcomers.municipality(node, "GM9901");
        dorp = Newcomers.municipality(node, "GM9902");
        beheerder = administrator("beheerder", stad, Domain.SCHULDEN);
        elders = administrator("elders", dorp, Domain.ZORG);
        person = Newcomers.arrive(node, stad, "abc@1");
    }

    private Account administrator(String userName, OrganisationId organisation, Domain domain) {
        Account account = node.active(userName, organisation);
        node.administrators.appoint(account.id(), domain, "test");
        return account;
    }

    private Account account() {
        return node.accounts.find(person).orElseThrow();
    }

    private Session session() {
        return node.sessions
                .find(node.sessions.open(person, Assurance.EH3), true)
                .orElseThrow();
    }

    @Test
    void theFormKnowsWhatTheWayInWasTold() {
        assertThat(node.registration.step(person)).isEqualTo(Step.DETAILS);
        Told told = node.registration.told(person);
        assertThat(told.details().lastName()).isEqualTo("Vries");
        assertThat(told.email()).isEqualTo("jan@voorheen.example");
        assertThat(told.newsletter()).isFalse();
    }

    @Test
    void tellingNamesTheAccountAndIssuesACode() {
        assertThat(node.registration.tell(person, Newcomers.details("  jan@voorbeeld.example ")))
                .isEmpty();

        assertThat(account().name()).isEqualTo("J. de Vriès");
        assertThat(account().email()).isEqualTo("jan@voorbeeld.example");
        assertThat(account().state()).isEqualTo(Account.State.REGISTERED);
        assertThat(node.registration.told(person)).isEqualTo(Newcomers.details());
        assertThat(node.registration.step(person)).isEqualTo(Step.VERIFICATION);
        assertThat(node.codes.current(person)).isPresent();
        var searchName = database.transactions()
                .call(() -> em.createNativeQuery("select search_name from identities.account where id = ?1")
                        .setParameter(1, person.value())
                        .getSingleResult());
        assertThat(searchName).isEqualTo("j. de vries");
    }

    @Test
    void everyAdministratorOfTheOrganisationHearsOfItOnceAndNobodyElse() {
        node.administrators.appoint(beheerder.id(), Domain.ZORG, "test");
        Account second = administrator("tweede", stad, Domain.WERK_EN_INKOMEN);
        node.registration.tell(person, Newcomers.details());
        node.registration.tell(person, Newcomers.details("jan@elders.example"));

        assertThat(node.mails).extracting(Outbox.Mail::to).containsExactlyInAnyOrder(beheerder.email(), second.email());
        assertThat(node.mails).allSatisfy(mail -> {
            String code = node.codes.reveal(person, "test");
            assertThat(mail.subject()).doesNotContain("Vri").doesNotContain(code);
            assertThat(mail.text())
                    .contains("Naam van GM9901")
                    .contains("https://portaal.test/gebruikersbeheer")
                    .doesNotContain("Vri")
                    .doesNotContain("abc@1")
                    .doesNotContain(code)
                    .doesNotContain(code.replace("-", ""));
        });
        assertThat(node.board.of(elders.id(), Locale.forLanguageTag("nl"))).isEmpty();
        assertThat(node.board.unread(beheerder.id())).isEqualTo(1);
        assertThat(node.board.of(beheerder.id(), Locale.forLanguageTag("nl")))
                .singleElement()
                .satisfies(line -> assertThat(line.path()).isEqualTo("/gebruikersbeheer/wachtend"));
    }

    @Test
    void detailsMayBeMendedUntilVerifiedAndTheCodeStays() {
        node.registration.tell(person, Newcomers.details());
        String code = node.codes.reveal(person, "test");

        node.registration.tell(person, Newcomers.details("ander@voorbeeld.example"));

        assertThat(account().email()).isEqualTo("ander@voorbeeld.example");
        assertThat(node.registration.step(person)).isEqualTo(Step.VERIFICATION);
        assertThat(node.registration.verify(person, code).check()).isEqualTo(Check.RIGHT);
    }

    @Test
    void saysWhatMustBeMendedAndKeepsNothing() {
        var nothing = new Told(PersonalDetails.NONE, " ", false);
        assertThat(node.registration.tell(person, nothing))
                .containsExactly(
                        new FieldFlaw(Field.INITIALS, Flaw.MISSING),
                        new FieldFlaw(Field.LAST_NAME, Flaw.MISSING),
                        new FieldFlaw(Field.PHONE, Flaw.MISSING),
                        new FieldFlaw(Field.EMAIL, Flaw.MISSING));
        var odd = new Told(
                new PersonalDetails("JHR", "J1", "<b>", "van'", "V".repeat(91), "x".repeat(101), "tien"),
                "jan@voorbeeld",
                false);
        assertThat(node.registration.tell(person, odd))
                .containsExactly(
                        new FieldFlaw(Field.SALUTATION, Flaw.MALFORMED),
                        new FieldFlaw(Field.INITIALS, Flaw.MALFORMED),
                        new FieldFlaw(Field.FIRST_NAME, Flaw.MALFORMED),
                        new FieldFlaw(Field.LAST_NAME, Flaw.TOO_LONG),
                        new FieldFlaw(Field.DEPARTMENT, Flaw.TOO_LONG),
                        new FieldFlaw(Field.PHONE, Flaw.MALFORMED),
                        new FieldFlaw(Field.EMAIL, Flaw.MALFORMED));
        assertThat(node.registration.step(person)).isEqualTo(Step.DETAILS);
        assertThat(node.codes.current(person)).isEmpty();
        assertThat(node.mails).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "088-1234567, true",
        "+31 6 12345678, true",
        "(0592) 12 34 56, true",
        "14 0592, true",
        "0800 222 11 22, true",
        "12345, false",
        "06-123456789012345, false",
        "bel 0612345678, false",
        "06+12345678, false"
    })
    void knowsWhatAPhoneNumberLooksLike(String phone, boolean right) {
        PersonalDetails details = Newcomers.details().details();
        var told = new Told(
                new PersonalDetails("", "J.", "", "", details.lastName(), "", phone), "jan@voorbeeld.example", false);
        assertThat(DetailsRules.flaws(DetailsRules.normal(told)).isEmpty()).isEqualTo(right);
    }

    @Test
    void theRightCodeVerifiesAndGivesNoRightByItself() {
        assertThat(node.registration.verify(person, "00000-00000")).isEqualTo(new Verified(Check.NONE, 0));
        node.registration.tell(person, Newcomers.details());
        assertThat(node.registration.verify(person, "00000-00000")).isEqualTo(new Verified(Check.WRONG, 4));

        String code = node.registration.revealFor(beheerder.id(), person);
        String firstVisit = node.sessions.open(person, Assurance.EH3);
        assertThat(node.sessions.find(firstVisit, true)).isPresent();
        assertThat(node.registration.verify(person, code)).isEqualTo(new Verified(Check.RIGHT, 0));

        assertThat(node.sessions.find(firstVisit, true)).isEmpty();
        assertThat(account().state()).isEqualTo(Account.State.ACTIVE);
        assertThat(node.registration.step(person)).isEqualTo(Step.NONE);
        assertThat(session().verified()).isTrue();
        assertThat(node.administrators.of(person)).isEmpty();
        assertThat(node.registration.verify(person, code).check()).isEqualTo(Check.NONE);
    }

    @Test
    void goesOnWhereItWasOnAnotherNode() {
        node.registration.tell(person, Newcomers.details());

        var restarted = anotherNode();

        assertThat(restarted.registration.step(person)).isEqualTo(Step.VERIFICATION);
        assertThat(restarted.registration.told(person)).isEqualTo(Newcomers.details());
        String code = restarted.registration.revealFor(beheerder.id(), person);
        assertThat(anotherNode().registration.verify(person, code).check()).isEqualTo(Check.RIGHT);
        assertThat(anotherNode().registration.step(person)).isEqualTo(Step.NONE);
    }

    @Test
    void theCodeIsForAdministratorsOfThatOrganisationAlone() {
        assertNotFor(beheerder.id());
        node.registration.tell(person, Newcomers.details());
        Account gone = administrator("weg", stad, Domain.ZORG);
        node.accounts.deactivateEvenIfLast(gone.id(), "test");
        Account colleague = node.active("collega", stad);
        for (AccountId other : List.of(elders.id(), gone.id(), colleague.id(), person)) {
            assertNotFor(other);
        }

        assertThat(node.registration.mayReveal(beheerder.id(), person)).isTrue();
        assertThat(node.registration.revealFor(beheerder.id(), person)).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        administrator("opvolger", stad, Domain.SCHULDEN);
        node.administrators.dismiss(beheerder.id(), Domain.SCHULDEN, "test");
        assertNotFor(beheerder.id());
    }

    private void assertNotFor(AccountId administrator) {
        assertThat(node.registration.mayReveal(administrator, person)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.revealFor(administrator, person));
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.issueFor(administrator, person));
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.currentFor(administrator, person));
        assertThat(node.auditLog.last(99, "", "")).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("verificatiecode-geweigerd");
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSED.name());
            assertThat(line.actor()).isEqualTo(administrator.value());
        });
    }

    @Test
    void theAdministratorIssuesAnewWhenTheCodeExpired() {
        node.registration.tell(person, Newcomers.details());
        String old = node.registration.revealFor(beheerder.id(), person);
        clock.forward(VerificationCodes.VALID);
        assertThat(node.registration.currentFor(beheerder.id(), person)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.revealFor(beheerder.id(), person));

        node.registration.issueFor(beheerder.id(), person);

        assertThat(node.registration.verify(person, old).check()).isEqualTo(Check.WRONG);
        assertThat(node.registration
                        .verify(person, node.registration.revealFor(beheerder.id(), person))
                        .check())
                .isEqualTo(Check.RIGHT);
    }

    @Test
    void aVerifiedPersonIsToldAtTheOldAddress() {
        node.registration.tell(person, Newcomers.details());
        node.registration.verify(person, node.codes.reveal(person, "test"));
        String token = node.sessions.open(person, Assurance.EH3);
        node.sessions.find(token, true);
        node.mails.clear();
        node.board.byMail(person, false);

        var details = Newcomers.details().details();
        var renamed = new PersonalDetails("", "J.", "", "", "Jansen", "", details.phone());
        assertThat(node.registration.tell(person, new Told(renamed, "jan@nieuw.example", false)))
                .isEmpty();

        assertThat(node.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("jan@voorbeeld.example");
            assertThat(mail.subject()).isEqualTo("Uw e-mailadres in het portaal is gewijzigd");
            assertThat(mail.text()).doesNotContain("jan@nieuw.example").contains("0800 222 11 22");
        });
        assertThat(node.sessions.find(token, false).orElseThrow().name()).isEqualTo("J. Jansen");
        node.mails.clear();
        node.registration.tell(person, new Told(renamed, "JAN@nieuw.example", true));
        assertThat(node.mails).isEmpty();
    }

    @Test
    void theAuditNamesTheFieldsThatWereChangedAndNotWhatIsInThem() {
        node.registration.tell(person, Newcomers.details());
        var old = Newcomers.details().details();
        var other = new PersonalDetails(
                old.salutation(), old.initials(), "Johan", old.infix(), "Bakker", "", "06-87654321");

        clock.forward(Duration.ofSeconds(1));
        node.registration.tell(person, new Told(other, "johan@nieuw.example", false));
        assertThat(change())
                .isEqualTo("account " + person + ", gewijzigd: voornaam, achternaam, afdeling, telefoonnummer,"
                        + " e-mailadres, nieuwsbrief");
        clock.forward(Duration.ofSeconds(1));
        node.registration.tell(person, new Told(other, "johan@nieuw.example", true));
        assertThat(change()).isEqualTo("account " + person + ", gewijzigd: nieuwsbrief");
        clock.forward(Duration.ofSeconds(1));
        node.registration.tell(person, new Told(other, "johan@nieuw.example", true));
        assertThat(change()).isEqualTo("account " + person + ", niets gewijzigd");
        clock.forward(Duration.ofSeconds(1));
        var all = new PersonalDetails("MEVR", "K.", "", "van", "Bakker", "", "06-87654321");
        node.registration.tell(person, new Told(all, "johan@nieuw.example", true));
        assertThat(change())
                .isEqualTo("account " + person + ", gewijzigd: aanhef, voorletters, voornaam, tussenvoegsel");
    }

    private String change() {
        return node.auditLog.last(1, "gegevens-gewijzigd", "").get(0).detail();
    }

    @Test
    void whoComesByPasswordMayTellDetailsAndNeedsNoCode() {
        assertThat(node.registration.step(beheerder.id())).isEqualTo(Step.NONE);
        assertThat(node.registration.told(beheerder.id()).details()).isEqualTo(PersonalDetails.NONE);
        assertThat(node.registration.tell(beheerder.id(), Newcomers.details())).isEmpty();
        assertThat(node.codes.current(beheerder.id())).isEmpty();
        assertThat(node.registration.step(beheerder.id())).isEqualTo(Step.NONE);
    }

    @Test
    void whoWasDeactivatedTellsNothing() {
        node.accounts.deactivate(person, "test");
        assertThatIllegalArgumentException().isThrownBy(() -> node.registration.tell(person, Newcomers.details()));
    }
}
