// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.eherkenning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.LegalSubject.Kind;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EherkenningRegisterTest extends RoomTest {
    private static final LegalSubject STAD = new LegalSubject(Kind.KVK, "90009901");
    private static final LegalSubject STAD_RSIN = new LegalSubject(Kind.RSIN, "999900006");
    private static final LegalSubject DORP = new LegalSubject(Kind.KVK, "90009902");

    private OrganisationId stad = new OrganisationId("GM9901");
    private OrganisationId dorp = new OrganisationId("GM9902");

    @BeforeEach
    void twoMunicipalities() {
        stad = node.municipality("GM9901");
        dorp = node.municipality("GM9902");
        node.eherkenning.add(STAD, stad, "test");
        node.eherkenning.add(STAD_RSIN, stad, "test");
        node.eherkenning.add(DORP, dorp, "test");
    }

    private static EherkenningPerson person(String pseudonym, LegalSubject... subjects) {
        return new EherkenningPerson(List.of(subjects), pseudonym, null, null);
    }

    private AccountId welcome(EherkenningPerson person) {
        return ((Arrival.Welcome) node.eherkenning.arrive(person, Prefill.NOTHING)).account();
    }

    @Test
    void aNewPersonGetsAnAccountWithoutAnyRight() {
        AccountId id = ((Arrival.Welcome) node.eherkenning.arrive(
                        person("abc@1", STAD), new Prefill("J.", "Jan", "de", "Vries", "j@gm9901.example", "")))
                .account();

        Account account = node.accounts.find(id).orElseThrow();
        assertThat(account.state()).isEqualTo(Account.State.REGISTERED);
        assertThat(account.organisation()).isEqualTo(stad);
        assertThat(account.name()).isEqualTo("J. de Vries");
        assertThat(account.eherkenning()).isTrue();
        var session =
                node.sessions.find(node.sessions.open(id, Assurance.EH3), true).orElseThrow();
        assertThat(session.verified()).isFalse();
        assertThat(node.access.organisations(session)).isEmpty();
    }

    @Test
    void theSamePairIsTheSameAccountOnEveryNode() {
        AccountId first = welcome(person("abc@1", STAD));
        assertThat(((Arrival.Welcome)
                                anotherNode().eherkenning.arrive(person("abc@1", STAD, STAD_RSIN), Prefill.NOTHING))
                        .account())
                .isEqualTo(first);
    }

    @Test
    void thePseudonymAloneIsNotThePerson() {
        AccountId inStad = welcome(person("abc@1", STAD));
        AccountId inDorp = welcome(person("abc@1", DORP));

        assertThat(inDorp).isNotEqualTo(inStad);
        assertThat(node.accounts.find(inDorp).orElseThrow().organisation()).isEqualTo(dorp);
        assertThat(welcome(person("ABC@1", STAD))).as("compared byte by byte").isNotEqualTo(inStad);
    }

    @Test
    void anUnknownNumberMakesNoOrganisationAndNoAccount() {
        int before = node.accounts.all().size();
        assertThat(node.eherkenning.arrive(person("abc@1", new LegalSubject(Kind.KVK, "90000000")), Prefill.NOTHING))
                .isInstanceOf(Arrival.UnknownOrganisation.class);
        assertThat(node.accounts.all()).hasSize(before);
    }

    @Test
    void numbersOfTwoOrganisationsContradict() {
        assertThat(node.eherkenning.arrive(person("abc@1", STAD_RSIN, DORP), Prefill.NOTHING))
                .isInstanceOf(Arrival.Contradiction.class);
    }

    @Test
    void aNumberThatWentToAnotherOrganisationTakesNobodyAlong() {
        welcome(person("abc@1", STAD));
        node.eherkenning.remove(STAD, "test");
        assertThat(node.eherkenning.arrive(person("abc@1", STAD), Prefill.NOTHING))
                .isInstanceOf(Arrival.UnknownOrganisation.class);

        node.eherkenning.add(STAD, dorp, "test");
        assertThat(node.eherkenning.arrive(person("abc@1", STAD), Prefill.NOTHING))
                .isInstanceOf(Arrival.Contradiction.class);
    }

    @Test
    void anOrganisationThatEndedLetsNobodyIn() {
        node.organisations.end(stad, LocalDate.of(2026, 1, 1), dorp);
        assertThat(node.eherkenning.arrive(person("abc@1", STAD), Prefill.NOTHING))
                .isInstanceOf(Arrival.UnknownOrganisation.class);
    }

    @Test
    void whoIsDeactivatedIsKnownAndNotLetIn() {
        AccountId id = welcome(person("abc@1", STAD));
        node.accounts.deactivate(id, "test");
        assertThat(node.eherkenning.arrive(person("abc@1", STAD), Prefill.NOTHING))
                .isEqualTo(new Arrival.Deactivated(id));
    }

    @Test
    void aSignInThatIsUndoneLeavesNobodyBehind() {
        int before = node.accounts.all().size();
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    node.eherkenning.arrive(person("abc@1", STAD), Prefill.NOTHING);
                    throw new IllegalStateException("as planned");
                }))
                .hasMessage("as planned");
        assertThat(node.accounts.all()).hasSize(before);
    }

    @Test
    void aNumberBelongsToOneOrganisation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.eherkenning.add(STAD, dorp, "test"))
                .withMessageContaining("belongs to GM9901 already");
        node.eherkenning.add(STAD, stad, "test");
        assertThat(node.eherkenning.of(stad)).containsExactly(STAD, STAD_RSIN);
    }

    @Test
    void thePseudonymIsKeptNowhere() {
        welcome(person("0123456789abcdef@fedcba", STAD));
        var everything = database.transactions()
                .call(() -> em.createNativeQuery("select id from identities.eherkenning_person")
                        .getResultList());
        assertThat(everything.toString()).doesNotContain("0123456789abcdef");
        assertThat(node.auditLog.last(100, "", "").toString()).doesNotContain("0123456789abcdef");
    }
}
