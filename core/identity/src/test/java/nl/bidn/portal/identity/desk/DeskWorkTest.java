// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import static nl.bidn.portal.identity.FakeProduct.FORM;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountSearch;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.AuditSearch;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Organisations.Mandate;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.Servicedesk.Switched;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.registration.Newcomers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskWorkTest extends RoomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FakeProduct signed =
            new FakeProduct("getekend", Assurance.PASSWORD, Set.of(OrganisationType.GEMEENTE), List.of(FORM));
    private OrganisationId here = new OrganisationId("GM9001");
    private OrganisationId there = new OrganisationId("GM9002");
    private Account officer = new Account(
            new nl.bidn.portal.identity.AccountId("-"), "", "", "", here, Account.State.ACTIVE, "nl", null, false);

    @BeforeEach
    void addPlayers() {
        node.products.install(signed);
        here = node.municipality("GM9001");
        there = node.municipality("GM9002");
        officer = node.active("officier", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(officer.id(), "test");
    }

    @Test
    void switchesForManyAndNamesWhoWasRefusedAndWhy() {
        record(here, true);
        var creditor = node.organisation("SCHULDEISER", OrganisationType.SCHULDEISER);

        List<Switched> done = node.desk.enable(signed.id(), List.of(there, creditor, here, here), officer.id());

        assertThat(done).extracting(Switched::organisation).containsExactly(there, creditor, here);
        assertThat(done).extracting(Switched::changed).containsExactly(false, false, true);
        assertThat(done.get(0).refused().orElseThrow().why()).isEqualTo(Why.AGREEMENTS_MISSING);
        assertThat(done.get(0).refused().orElseThrow().details())
                .containsExactly("getekend", "GM9002", "mutatieformulier");
        assertThat(done.get(1).refused().orElseThrow().why()).isEqualTo(Why.NOT_IN_AUDIENCE);
        assertThat(node.enablement.isEnabled(signed.id(), here)).isTrue();
        assertThat(node.auditLog.last(9, "product-ingeschakeld", ""))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.actor()).isEqualTo(officer.id().value()));
        assertThat(node.desk
                        .enable(signed.id(), List.of(here), officer.id())
                        .get(0)
                        .changed())
                .isFalse();

        assertThat(node.desk.disable(signed.id(), List.of(here, there), officer.id()))
                .extracting(Switched::changed)
                .containsExactly(true, false);
        assertThat(node.enablement.all()).isEmpty();
    }

    @Test
    void aHookThatFailsKeepsNobodyElseWaiting() {
        record(here, true);
        record(there, true);
        signed.inHook = () -> {
            if (signed.hooks.size() == 1) {
                throw new IllegalStateException("no");
            }
        };

        List<Switched> done = node.desk.enable(signed.id(), List.of(here, there), officer.id());

        assertThat(done.get(0).refused().orElseThrow().why()).isEqualTo(Why.PRODUCT_FAILED);
        assertThat(done.get(1).changed()).isTrue();
        assertThat(node.enablement.isEnabled(signed.id(), here)).isFalse();
    }

    @Test
    void isForOfficersAlone() {
        var clerk = node.active("klerk", here).id();

        assertThatIllegalStateException().isThrownBy(() -> node.desk.enable(signed.id(), List.of(here), clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.disable(signed.id(), List.of(here), clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.endSessions(clerk, clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.verifyAudit(clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.open(clerk, clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.code(clerk, clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.newCode(clerk, clerk));
        assertThat(node.auditLog.last(9, "gebruiker-bekeken", "")).isEmpty();
        node.accounts.deactivate(officer.id(), "test");
        assertThatIllegalStateException().isThrownBy(() -> node.desk.verifyAudit(officer.id()));
    }

    @Test
    void thatAnOfficerLookedAtSomebodyIsWrittenDown() {
        Account anna = node.active("anna", there);

        assertThat(node.desk.open(anna.id(), officer.id())).contains(anna);
        assertThat(node.desk.open(new AccountId("niemand"), officer.id())).isEmpty();

        assertThat(node.auditLog.last(9, "gebruiker-bekeken", ""))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(officer.id().value());
                    assertThat(line.organisation()).isEqualTo("GM9002");
                    assertThat(line.detail()).isEqualTo("account " + anna.id());
                });
    }

    @Test
    void anOfficerIssuesACodeThatTheAdministratorReads() {
        OrganisationId town = Newcomers.municipality(node, "GM9003");
        AccountId person = Newcomers.told(node, town, "p1");
        Account admin = node.active("beheerder", town);
        node.administrators.appoint(admin.id(), Domain.ZORG, "test");
        String old = node.registration.revealFor(admin.id(), person);
        assertThat(node.desk.code(person, officer.id()).orElseThrow().triesLeft())
                .isEqualTo(5);
        node.registration.verify(person, "ZZZZZ-ZZZZZ");
        assertThat(node.desk.code(person, officer.id()).orElseThrow().triesLeft())
                .isEqualTo(4);
        clock.forward(VerificationCodes.VALID);
        assertThat(node.desk.code(person, officer.id())).isEmpty();

        node.desk.newCode(person, officer.id());

        assertThat(node.desk.code(person, officer.id()).orElseThrow().triesLeft())
                .isEqualTo(5);
        assertThat(node.auditLog
                        .last(1, "verificatiecode-uitgegeven", "")
                        .get(0)
                        .actor())
                .isEqualTo(officer.id().value());
        String code = node.registration.revealFor(admin.id(), person);
        assertThat(code).isNotEqualTo(old);
        assertThat(node.registration.verify(person, code).check()).isEqualTo(VerificationCodes.Check.RIGHT);
        assertRefused(Why.NOT_WAITING, person);
        assertRefused(Why.NOT_WAITING, admin.id());
        assertRefused(Why.NOT_WAITING, Newcomers.arrive(node, town, "p2"));
    }

    @Test
    void theCodeOfANewAdministratorStaysUnderFourEyes() {
        OrganisationId town = Newcomers.municipality(node, "GM9003");
        AccountId person = Newcomers.told(node, town, "p1");
        String id = node.administratorRegistrations.register(
                new AdministratorRegistrations.Form(
                        town,
                        Domain.ZORG,
                        "J. de Vriès",
                        "jan@voorbeeld.example",
                        "F-1",
                        TODAY,
                        "A. Baas",
                        Roles.Capacity.LEIDINGGEVENDE),
                officer.id().value());
        node.administratorRegistrations.link(id, person, officer.id().value());
        var before = node.desk.code(person, officer.id());

        assertRefused(Why.CODE_BY_RELEASE, person);

        assertThat(node.desk.code(person, officer.id())).isEqualTo(before);
        assertThat(node.auditLog.last(1, "verificatiecode-geweigerd", town.value()))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.actor()).isEqualTo(officer.id().value()));
    }

    private void assertRefused(Why why, AccountId person) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> node.desk.newCode(person, officer.id()))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void endsSessions() {
        var anna = node.active("anna", here);
        String token = node.sessions.open(anna.id(), Assurance.PASSWORD);
        node.sessions.open(anna.id(), Assurance.PASSWORD);

        assertThat(node.desk.endSessions(anna.id(), officer.id())).isEqualTo(2);

        assertThat(node.sessions.find(token, false)).isEmpty();
        assertThat(node.auditLog.last(1, "sessies-beeindigd", "GM9001").get(0).detail())
                .isEqualTo("account " + anna.id() + ", 2 sessies");
    }

    @Test
    void tellsWhichDocumentsAreMissing() {
        assertThat(node.enablement.missing(signed.id(), here)).containsExactly(FORM);
        record(here, false);
        assertThat(node.enablement.missing(signed.id(), here)).containsExactly(FORM);
        clock.forward(Duration.ofSeconds(1));
        record(here, true);

        assertThat(node.enablement.missing(signed.id(), here)).isEmpty();
        assertThat(node.enablement.missing(signed.id(), there)).containsExactly(FORM);
        assertThat(node.enablement.documents(here))
                .extracting(Enablement.Document::complete)
                .containsExactly(true, false);
        assertThat(node.enablement.documents(there)).isEmpty();
    }

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

    @ParameterizedTest
    @CsvSource({"citroën, 1", "CITROEN, 1", "roë, 1", "ZOEK.MIJ@, 1", "zoekmij, 1", "%, 0", "_, 0", "!, 0", "niemand, 0"
    })
    void findsPeopleByAPartOfWhatTheyAreCalled(String typed, int found) {
        node.accounts.invite("zoekmij", "Zoë Citroën", "Zoek.Mij@voorbeeld.nl", here);

        assertThat(find(typed, null, null, 0).accounts()).hasSize(found);
    }

    @Test
    void filtersAndLeavesThroughPeople() {
        node.invited("aa1", here);
        node.accounts.invite("xxx", "Aaltje", "a@voorbeeld.nl", there);
        node.active("aa2", here);

        assertThat(find("", here, null, 0).accounts())
                .extracting(Account::name)
                .containsExactly("Persoon aa1", "Persoon aa2");
        assertThat(find("", here, Account.State.ACTIVE, 0).accounts())
                .extracting(Account::userName)
                .containsExactly("aa2");
        assertThat(find("", null, null, 0).accounts().get(0).name()).isEqualTo("Aaltje");
        assertThat(find("", null, null, 3).accounts()).hasSize(1);
        assertThat(find("", null, null, AccountSearch.MOST + 5).accounts()).isEmpty();
        assertThat(node.peopleSearch.count(here)).isEqualTo(2);
    }

    @Test
    void countsNoFurtherThanItShows() {
        database.transactions().run(() -> {
            for (int i = 0; i <= AccountSearch.MOST; i++) {
                node.invited("veel" + i, there);
            }
        });

        var found = find("veel", null, null, 0);

        assertThat(found.total()).isEqualTo(AccountSearch.MOST);
        assertThat(found.more()).isTrue();
        assertThat(found.accounts()).hasSize(10);
    }

    @Test
    void searchesTheAuditOfAll() {
        clock.forward(Duration.ofHours(1));
        var moment = clock.instant();
        record(here, true);
        node.auditLines.portal("wie", "iets", there, "x");

        assertThat(audit("GM9001", "overeenkomst-vastgelegd", "", "").lines()).hasSize(1);
        assertThat(audit("", "", "wie", "").lines()).hasSize(1);
        assertThat(audit("", "", "wie", "REFUSED").lines()).isEmpty();
        var since = node.auditSearch.find(new AuditSearch.Filter("", "", "", "", moment, null), 0, 50);
        assertThat(since.lines()).hasSize(2);
        assertThat(since.total()).isEqualTo(2);
        assertThat(since.more()).isFalse();
        assertThat(node.auditSearch
                        .find(new AuditSearch.Filter("", "iets", "", "", null, moment), 0, 50)
                        .lines())
                .isEmpty();
    }

    @Test
    void exportsAllThatWasFoundAndSaysSo() {
        database.transactions().run(() -> {
            for (int i = 0; i < 1500; i++) {
                node.auditLines.portal("druk", "iets", here, "nummer " + i);
            }
        });
        clock.forward(Duration.ofSeconds(1));
        var lines = new ArrayList<AuditLog.Line>();
        Consumer<AuditLog.Line> into = lines::add;

        boolean whole = node.auditSearch.export(
                new AuditSearch.Filter("GM9001", "iets", "druk", "DONE", null, null),
                officer.id().value(),
                into);

        assertThat(whole).isTrue();
        assertThat(lines).hasSize(1500).doesNotHaveDuplicates();
        assertThat(audit("", "iets", "", "").more()).isTrue();
        assertThat(node.auditLog.last(1, "logboek-uitgevoerd", ""))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("1500 regels"));
    }

    @Test
    void checksTheChainAndSaysSo() {
        assertThat(node.desk.verifyAudit(officer.id()).whole()).isTrue();
        assertThat(node.auditLog.last(1, "logboek-gecontroleerd", "").get(0).actor())
                .isEqualTo(officer.id().value());
    }

    private static ChangeForm form(Capacity capacity, nl.bidn.portal.identity.@Nullable AccountId signer) {
        return new ChangeForm("MF-1", TODAY, capacity, signer, "Naam");
    }

    private static void refused(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private void record(OrganisationId organisation, boolean complete) {
        node.enablement.recordAgreement(
                signed.id(), organisation, FORM, "MF-1", TODAY, "B. Urgemeester", complete, "test");
    }

    private AccountSearch.Found find(
            String text, @Nullable OrganisationId organisation, Account.@Nullable State state, int offset) {
        return node.peopleSearch.find(new AccountSearch.Search(text, organisation, state), offset, 10);
    }

    private AuditSearch.Found audit(String organisation, String action, String actor, String outcome) {
        return node.auditSearch.find(new AuditSearch.Filter(organisation, action, actor, outcome, null, null), 0, 50);
    }
}
