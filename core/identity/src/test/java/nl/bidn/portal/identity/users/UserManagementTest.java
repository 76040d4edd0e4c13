// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.CONFIGURE;
import static nl.bidn.portal.identity.FakeProduct.EXCHANGE;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.UserManagement.Cell;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Done;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Waiting;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.Test;

/** What an administrator gives a user and takes from him, and what he can't. */
class UserManagementTest extends TownTest {
    @Test
    void aNewPersonWaitsForNobodyOfAFieldOfWorkThatDealtWithHimOtherwise() {
        AccountId jan = arrives("p1", "Jan");
        assertThat(node.users.waiting(anna.id())).isEqualTo(new Waiting(1, 0));

        node.administrators.dealtWith(jan, Domain.ZORG, "test");

        assertThat(node.users.waiting(anna.id())).isEqualTo(new Waiting(0, 0));
        assertThat(node.users.user(anna.id(), jan)).map(User::waiting).contains(false);
        assertThat(node.users.waiting(bart.id())).as("the other field of work").isEqualTo(new Waiting(1, 0));
    }

    @Test
    void aNewPersonWaitsUntilEachFieldOfWorkDealtWithHim() {
        AccountId jan = arrives("p1", "Jan");

        assertThat(node.users.waiting(anna.id())).isEqualTo(new Waiting(1, 0));
        assertThat(node.users.waiting(bart.id())).isEqualTo(new Waiting(1, 0));
        assertThat(node.users.waiting(dora.id())).isEqualTo(new Waiting(0, 0));
        assertThat(node.users.users(anna.id(), Question.newcomers(), 0, 10).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.account().id()).isEqualTo(jan));

        assertThat(save(anna, jan, true, right(iwmo, USER))).isEqualTo(new Done());
        assertThat(node.users.waiting(anna.id())).isEqualTo(new Waiting(0, 0));
        assertThat(node.users.users(anna.id(), Question.newcomers(), 0, 10).found())
                .isZero();
        assertThat(node.users.waiting(bart.id())).as("the other field of work").isEqualTo(new Waiting(1, 0));
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).as("not verified yet").isFalse();

        String code = node.users.revealCode(anna.id(), newCode(anna, jan));
        node.codes.verify(jan, code);
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).isTrue();
        assertThat(actions()).contains("verificatiecode-getoond", "rol-toegekend", "gebruiker-gewijzigd");
        assertThatIllegalArgumentException().isThrownBy(() -> node.users.revealCode(anna.id(), jan));
    }

    private AccountId newCode(Account by, AccountId id) {
        node.users.newCode(by.id(), id);
        return id;
    }

    @Test
    void whoBecomesAnAdministratorDoesNotWaitForHimself() {
        AccountId jan = verified("p1");
        assertThat(node.users.waiting(anna.id())).isEqualTo(new Waiting(1, 0));

        node.administrators.appoint(jan, Domain.ZORG, "test");

        assertThat(node.users.waiting(jan)).isEqualTo(new Waiting(0, 0));
        assertThat(node.users.users(jan, Question.newcomers(), 0, 10).found()).isZero();
        assertThat(node.users.waiting(bart.id())).as("the other field of work").isEqualTo(new Waiting(1, 0));
    }

    @Test
    void theCodeIsForTheAdministratorsOfThatOrganisationAlone() {
        AccountId jan = arrives("p1", "Jan");
        node.codes.issue(jan, "test");

        assertThatIllegalArgumentException().isThrownBy(() -> node.users.revealCode(dora.id(), jan));
        assertThatIllegalArgumentException().isThrownBy(() -> node.users.newCode(dora.id(), jan));
        assertThatIllegalArgumentException().isThrownBy(() -> node.users.revealCode(jan, jan));
        assertThat(actions()).doesNotContain("verificatiecode-getoond");
    }

    @Test
    void showsWhatThePersonIsAndHolds() {
        AccountId jan = arrives("p1", "Jan");
        save(anna, jan, true, right(iwmo, USER));

        User user = seen(anna, jan);
        assertThat(user.details().lastName()).isEqualTo("Jänsen");
        assertThat(user.branch()).isEqualTo("000012345678");
        assertThat(user.roles())
                .containsExactly(
                        new Cell(right(iwmo, USER), Domain.ZORG, true, true, false),
                        new Cell(right(iwmo, PRODUCT_MANAGER), Domain.ZORG, false, true, false));
        assertThat(seen(bart, jan).roles()).allMatch(cell -> cell.domain() == Domain.SCHULDEN && !cell.held());
        assertThat(node.users.user(dora.id(), jan)).isEmpty();
    }

    @Test
    void rightsFollowEachRoleAndWhoHasBothHasBoth() {
        AccountId jan = verified("p1");

        save(anna, jan, true, right(iwmo, USER));
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).isTrue();
        assertThat(caller(jan, iwmo).may(CONFIGURE, stad)).isFalse();
        save(anna, jan, true, right(iwmo, PRODUCT_MANAGER));
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).isFalse();
        assertThat(caller(jan, iwmo).may(CONFIGURE, stad)).isTrue();
        save(anna, jan, true, right(iwmo, PRODUCT_MANAGER), right(iwmo, USER));
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).isTrue();
        assertThat(caller(jan, iwmo).may(CONFIGURE, stad)).isTrue();
        assertThat(caller(jan, iwmo).may(CONFIGURE, dorp)).isFalse();
    }

    @Test
    void nobodyGivesWhatHeDoesNotManage() {
        AccountId jan = verified("p1");
        node.administrators.appoint(anna.id(), Domain.WERK_EN_INKOMEN, "test");

        assertThat(save(anna, jan, true, right(schulden, USER))).isEqualTo(new Refused(Why.BY_FORM));
        assertThat(save(anna, jan, true, right(forms, FakeProduct.READER))).isEqualTo(new Refused(Why.BY_FORM));
        assertThat(save(anna, jan, true, right(iwmo, "niets"))).isEqualTo(new Refused(Why.BY_FORM));
        assertThat(seen(anna, jan).roles())
                .filteredOn(cell -> cell.domain() == Domain.WERK_EN_INKOMEN)
                .isNotEmpty()
                .noneMatch(Cell::editable);
        node.enablement.disable(iwmo.id(), stad, "test");
        assertThat(save(anna, jan, true, right(iwmo, USER))).isEqualTo(new Refused(Why.BY_FORM));
        assertThat(node.roles.of(jan)).isEmpty();
    }

    @Test
    void nobodyReachesAnotherOrganisation() {
        Account kees = node.active("kees", dorp);
        var change = new Change(0, Set.of(right(iwmo, USER)), true, true, true);

        assertThat(node.users.save(anna.id(), kees.id(), change)).isEqualTo(new Stale(Optional.empty()));
        assertThat(node.users.erase(anna.id(), kees.id(), 0)).isEqualTo(new Stale(Optional.empty()));
        assertThat(node.users.appoint(anna.id(), kees.id(), Domain.ZORG)).isEqualTo(new Stale(Optional.empty()));
        assertThat(node.users.dismiss(anna.id(), dora.id(), Domain.ZORG, null)).isEqualTo(new Stale(Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> node.users.user(kees.id(), anna.id()));
        assertThat(node.roles.of(kees.id())).isEmpty();
        assertThat(node.administrators.of(dora.id())).hasSize(1);
    }

    @Test
    void anOldPageLosesNoChangeOfAnother() {
        AccountId jan = verified("p1");
        int changes = seen(anna, jan).changes();
        assertThat(save(anna, jan, true, right(iwmo, USER))).isEqualTo(new Done());

        Result late = node.users.save(bart.id(), jan, new Change(changes, Set.of(), true, false, true));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.now())
                                .hasValueSatisfying(
                                        now -> assertThat(now.changes()).isEqualTo(changes + 1)));
        assertThat(seen(bart, jan).newsletter()).isFalse();
        assertThat(node.roles.of(jan)).hasSize(1);
    }

    @Test
    void ofTwoAtOnceOneIsTold() throws Exception {
        AccountId jan = verified("p1");
        int changes = seen(anna, jan).changes();
        Change without = new Change(changes, Set.of(), true, false, true);
        assertThat(Together.run(List.of(
                        () -> node.users.save(anna.id(), jan, without),
                        () -> node.users.save(bart.id(), jan, without))))
                .filteredOn(result -> result.equals(new Done()))
                .hasSize(1);
        assertThat(seen(anna, jan).changes()).isEqualTo(changes + 1);
    }

    @Test
    void switchingOffTakesAllAndSwitchingOnOffersItAgain() {
        AccountId jan = verified("p1");
        node.users.save(anna.id(), jan, new Change(0, Set.of(right(iwmo, USER)), true, true, true));
        String token = node.sessions.open(jan, Assurance.EH3);

        assertThat(save(anna, jan, false)).isEqualTo(new Done());
        assertThat(node.sessions.find(token, true)).isEmpty();
        assertThat(node.roles.of(jan)).isEmpty();
        User off = seen(anna, jan);
        assertThat(off.active() || off.newsletter() || off.contactPerson()).isFalse();
        assertThat(off.removable()).isTrue();

        assertThat(save(anna, jan, true)).isEqualTo(new Done());
        assertThat(node.accounts.find(jan)).map(Account::state).contains(Account.State.ACTIVE);
        assertThat(node.roles.of(jan)).as("nothing comes back by itself").isEmpty();
        assertThat(seen(anna, jan).roles()).as("there was a decision").noneMatch(Cell::earlier);

        save(anna, jan, true, right(iwmo, USER));
        save(anna, jan, false);
        assertThat(seen(anna, jan).roles())
                .filteredOn(Cell::earlier)
                .extracting(Cell::right)
                .containsExactly(right(iwmo, USER));
        save(anna, jan, true, right(iwmo, USER));
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).isTrue();
    }

    /** The servicedesk and the console do it so. */
    @Test
    void switchingOffIsTheSameThroughWhicheverDoor() {
        AccountId jan = verified("p1");
        node.users.save(anna.id(), jan, new Change(0, Set.of(right(iwmo, USER)), true, true, true));
        save(bart, jan, true, right(schulden, USER));
        node.users.appoint(anna.id(), jan, Domain.ZORG);
        String token = node.sessions.open(jan, Assurance.EH3);
        int changes = seen(anna, jan).changes();

        node.accounts.deactivate(jan, "servicedesk");
        assertThat(node.sessions.find(token, true)).isEmpty();
        assertThat(node.roles.of(jan)).isEmpty();
        User off = seen(anna, jan);
        assertThat(off.administers()).isEmpty();
        assertThat(off.active() || off.newsletter() || off.contactPerson()).isFalse();
        assertThat(off.changes()).as("who looked before it is told").isGreaterThan(changes);
        assertThat(node.auditLog.last(9, "rol-ingetrokken", stad.value()))
                .hasSize(2)
                .allMatch(line ->
                        line.actor().equals("servicedesk") && line.detail().contains(jan.value()));
        assertThat(actions()).contains("gebruikersbeheerder-ontslagen", "gebruiker-gedeactiveerd");

        node.accounts.reactivate(jan, "servicedesk");
        assertThat(node.roles.of(jan)).as("nothing comes back by itself").isEmpty();
        assertThat(node.users.domains(jan)).isEmpty();
        assertThat(seen(anna, jan).roles())
                .filteredOn(Cell::earlier)
                .extracting(Cell::right)
                .containsExactly(right(iwmo, USER));
        save(anna, jan, true, right(iwmo, USER));
        assertThat(caller(jan, iwmo).may(EXCHANGE, stad)).isTrue();
        assertThat(caller(jan, schulden).may(EXCHANGE, stad))
                .as("the other administrator did not decide")
                .isFalse();
    }

    @Test
    void whoWasSwitchedOffWithRightsComesBackWithoutThem() {
        AccountId jan = verified("p1");
        save(anna, jan, true, right(iwmo, USER));
        node.users.appoint(anna.id(), jan, Domain.ZORG);
        database.transactions().run(() -> new AccountStore(em).state(jan, Account.State.DEACTIVATED));

        node.accounts.reactivate(jan, "servicedesk");

        assertThat(node.roles.of(jan)).isEmpty();
        assertThat(node.users.domains(jan)).isEmpty();
        assertThat(seen(anna, jan).roles()).filteredOn(Cell::earlier).hasSize(1);
    }

    @Test
    void whoHasRightsElsewhereIsNotSwitchedOffByOne() {
        AccountId jan = verified("p1");
        save(anna, jan, true, right(iwmo, USER));
        save(bart, jan, true, right(schulden, USER));

        assertThat(seen(anna, jan).elsewhere()).containsExactly(Domain.SCHULDEN);
        assertThat(save(anna, jan, false)).isEqualTo(new Refused(Why.ELSEWHERE));
        assertThat(save(anna, jan, true)).as("his own part he takes back").isEqualTo(new Done());
        assertThat(save(bart, jan, false)).isEqualTo(new Done());
        assertThat(actions()).contains("gebruiker-wijzigen");
    }
}
