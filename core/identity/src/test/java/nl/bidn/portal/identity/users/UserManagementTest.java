// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.CONFIGURE;
import static nl.bidn.portal.identity.FakeProduct.EXCHANGE;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.AuditQuestion;
import nl.bidn.portal.identity.UserManagement.Cell;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Done;
import nl.bidn.portal.identity.UserManagement.Line;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Sort;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Waiting;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.DetailsStore;
import nl.bidn.portal.testkit.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserManagementTest extends RoomTest {
    private static final LegalSubject KVK = LegalSubject.of("KVK:90009901");

    private final FakeProduct iwmo = FakeProduct.exchange("iwmo", Domain.ZORG);
    private final FakeProduct schulden = FakeProduct.exchange("schulden", Domain.SCHULDEN);
    private final FakeProduct forms = FakeProduct.named("alleen");
    private OrganisationId stad;
    private OrganisationId dorp;
    private Account anna;
    private Account bart;
    private Account dora;

    @BeforeEach
    void town() {
        stad = node.municipality("GM9901");
        dorp = node.municipality("GM9902");
        for (FakeProduct product : List.of(iwmo, schulden, forms)) {
            node.products.install(product);
            node.enablement.enable(product.id(), stad, "test");
            node.enablement.enable(product.id(), dorp, "test");
        }
        anna = node.active("anna", stad);
        bart = node.active("bart", stad);
        dora = node.active("dora", dorp);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.SCHULDEN, "test");
        node.administrators.appoint(dora.id(), Domain.ZORG, "test");
        node.eherkenning.add(KVK, stad, "test");
    }

    private AccountId arrives(String pseudonym, String firstName) {
        var person = new EherkenningPerson(List.of(KVK), pseudonym, "000012345678", null);
        Arrival arrival = node.eherkenning.arrive(
                person, new Prefill("J.", firstName, "", "Jänsen", pseudonym + "@voorbeeld.nl", "0612345678"));
        AccountId id = ((Arrival.Welcome) arrival).account();
        var details = new PersonalDetails("DHR", "J.", firstName, "", "Jänsen", "Zorg", "0612345678");
        database.transactions().run(() -> new DetailsStore(em).keep(id, details, clock.instant()));
        return id;
    }

    private AccountId verified(String pseudonym) {
        AccountId id = arrives(pseudonym, "Jan");
        node.codes.issue(id, "test");
        node.codes.verify(id, node.codes.reveal(id, "test"));
        return id;
    }

    private User seen(Account by, AccountId id) {
        return node.users.user(by.id(), id).orElseThrow();
    }

    private Result save(Account by, AccountId id, boolean active, Right... rights) {
        return node.users.save(by.id(), id, new Change(seen(by, id).changes(), Set.of(rights), false, false, active));
    }

    private static Right right(FakeProduct product, String role) {
        return new Right(product.id(), role);
    }

    private Caller caller(AccountId id, FakeProduct product) {
        String token = node.sessions.open(id, Assurance.EH3);
        return node.access.person(node.sessions.find(token, false).orElseThrow(), product);
    }

    private List<String> actions() {
        return node.auditLog.last(100, "", stad.value()).stream()
                .map(AuditLog.Line::action)
                .toList();
    }

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
    void findsByPartsOfNamesFiltersSortsAndPages() {
        AccountId jan = arrives("p1", "Jan");
        for (int i = 0; i < 5; i++) {
            node.active("xx" + i, stad);
        }
        save(anna, jan, true, right(iwmo, USER));

        assertThat(ids(Question.named("JANSEN j."))).containsExactly(jan);
        assertThat(ids(Question.named("100%_'"))).isEmpty();
        assertThat(ids(question(iwmo, USER, null, false))).containsExactly(jan);
        assertThat(ids(question(iwmo, PRODUCT_MANAGER, null, false))).isEmpty();
        assertThat(ids(question(null, "", false, false))).isEmpty();
        node.accounts.signedIn(anna.id());
        assertThat(ids(question(null, "", true, true))).hasSize(7).doesNotContain(anna.id());
        assertThatIllegalArgumentException().isThrownBy(() -> ids(question(schulden, "", null, false)));

        var all = Question.named("");
        assertThat(node.users.users(anna.id(), all, 0, 3).found()).isEqualTo(8);
        List<String> names = node.users.users(anna.id(), all, 2, 3).lines().stream()
                .map(line -> line.account().name())
                .toList();
        assertThat(names).containsExactly("Persoon bart", "Persoon xx0", "Persoon xx1");
        var last = new Question("", null, "", null, false, false, Sort.LAST_SIGN_IN, false);
        assertThat(ids(last)).startsWith(anna.id());
    }

    private static Question question(
            @Nullable FakeProduct product, String role, @Nullable Boolean active, boolean never) {
        return new Question("", product == null ? null : product.id(), role, active, never, false, Sort.NAME, false);
    }

    private List<AccountId> ids(Question question) {
        return node.users.users(anna.id(), question, 0, 50).lines().stream()
                .map(Line::account)
                .map(Account::id)
                .toList();
    }

    @Test
    void theAuditOfTheOrganisationHasNamesAndNothingOfOthers() {
        AccountId jan = arrives("p1", "Jan");
        clock.forward(Duration.ofDays(1));
        save(anna, jan, true, right(iwmo, USER));
        save(bart, jan, true, right(schulden, USER));
        node.users.save(dora.id(), dora.id(), new Change(0, Set.of(right(iwmo, USER)), false, false, true));

        var mine = node.users.audit(anna.id(), new AuditQuestion(clock.instant(), null, "", "", "", ""), 0, 50);
        assertThat(mine.lines())
                .extracting(entry -> entry.line().product() + " " + entry.line().action())
                .containsExactlyInAnyOrder(
                        "iwmo rol-toegekend", "portal gebruiker-gewijzigd", "portal gebruiker-gewijzigd");
        assertThat(mine.found()).isEqualTo(3);
        assertThat(mine.lines()).allMatch(entry -> entry.subjectName().equals("J. Jänsen"));
        assertThat(mine.lines()).extracting(entry -> entry.line().detail()).noneMatch(text -> text.contains("Jänsen"));
        assertThat(mine.lines().stream().map(entry -> entry.line().detail()))
                .anyMatch(text -> text.contains("rollen [] -> [iwmo/gebruiker]"));

        var byBart =
                node.users.audit(anna.id(), new AuditQuestion(null, null, "gebruiker-gewijzigd", "BART", "", ""), 0, 1);
        assertThat(byBart.found()).isEqualTo(1);
        assertThat(byBart.lines().get(0).actorName()).isEqualTo("Persoon bart");
        assertThat(node.users
                        .audit(anna.id(), new AuditQuestion(null, null, "", "dora", "", ""), 0, 9)
                        .found())
                .isZero();
    }

    private List<String> found(String action, String subject, String outcome) {
        return node
                .users
                .audit(anna.id(), new AuditQuestion(null, null, action, "", subject, outcome), 0, 50)
                .lines()
                .stream()
                .map(entry -> entry.line().action() + " of " + entry.subjectName())
                .toList();
    }

    @Test
    void theAuditIsFoundByActSubjectAndOutcome() {
        AccountId jan = arrives("p1", "Jan");
        database.transactions().run(() -> new AccountStore(em).rename(jan, "Jan Jänsen", "jan@voorbeeld.nl"));
        AccountId piet = arrives("p2", "Piet");
        database.transactions().run(() -> new AccountStore(em).rename(piet, "Piet Pieters", "piet@voorbeeld.nl"));
        save(anna, jan, true, right(iwmo, USER));
        save(anna, piet, true, right(iwmo, USER));
        save(anna, piet, true, right(schulden, USER));

        assertThat(found("rol-toegekend", "", "")).hasSize(2);
        assertThat(found("rol-toegekend", "jansen", "")).containsExactly("rol-toegekend of Jan Jänsen");
        node.auditLines.add("portal", "portal", "tweede-factor-gewist", Outcome.DONE, stad, jan + " door console:test");
        assertThat(found("tweede-factor-gewist", "jansen", "")).containsExactly("tweede-factor-gewist of Jan Jänsen");
        assertThat(found("", "jansen", "")).isNotEmpty().allMatch(line -> line.endsWith(" of Jan Jänsen"));
        assertThat(found("", "piet", "REFUSED")).containsExactly("gebruiker-wijzigen of Piet Pieters");
        assertThat(found("", "jansen", "REFUSED")).isEmpty();
        assertThat(found("", "niemand", "")).as("not all").isEmpty();
        assertThat(found("", "dora", "")).as("of another organisation").isEmpty();
        var page = node.users.audit(anna.id(), new AuditQuestion(null, null, "", "", "jansen", ""), 0, 1);
        assertThat(page.lines()).hasSize(1);
        assertThat(page.found())
                .as("counted as it is listed")
                .isEqualTo(found("", "jansen", "").size());

        save(bart, piet, true, right(schulden, USER));
        assertThat(node.users.auditActions(anna.id()))
                .contains("gebruiker-wijzigen", "gebruiker-gewijzigd", "rol-toegekend")
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(node.users.auditActions(dora.id()))
                .as("only what happened there")
                .doesNotContain("rol-toegekend", "gebruiker-gewijzigd");
        assertThatIllegalArgumentException().isThrownBy(() -> node.users.auditActions(jan));
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
