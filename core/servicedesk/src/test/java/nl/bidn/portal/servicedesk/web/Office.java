// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.TestSectionRequest;
import nl.bidn.portal.identity.access.JoinedAccess;
import nl.bidn.portal.identity.access.Landscapes;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.access.Workload;
import nl.bidn.portal.identity.accounts.AccountRegister;
import nl.bidn.portal.identity.accounts.AllRights;
import nl.bidn.portal.identity.administrators.AdministratorRegister;
import nl.bidn.portal.identity.administrators.Succession;
import nl.bidn.portal.identity.audit.AuditFinder;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.audit.ChainedAuditLog;
import nl.bidn.portal.identity.audit.OrganisationAudit;
import nl.bidn.portal.identity.desk.DeskWork;
import nl.bidn.portal.identity.desk.PeopleFinder;
import nl.bidn.portal.identity.eherkenning.EherkenningRegister;
import nl.bidn.portal.identity.enablement.DienstRegister;
import nl.bidn.portal.identity.enablement.EnablementRegister;
import nl.bidn.portal.identity.erasure.Erasure;
import nl.bidn.portal.identity.erasure.Forgetting;
import nl.bidn.portal.identity.machtigingen.MachtigingRegister;
import nl.bidn.portal.identity.notices.Board;
import nl.bidn.portal.identity.oins.OinRecords;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.registration.AdministratorRegistrar;
import nl.bidn.portal.identity.registration.Heralds;
import nl.bidn.portal.identity.registration.RegistrationRegister;
import nl.bidn.portal.identity.roles.RoleRegister;
import nl.bidn.portal.identity.roles.Shortages;
import nl.bidn.portal.identity.sessions.SessionRegister;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorRegistrationStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.identity.store.CodeStore;
import nl.bidn.portal.identity.store.DetailsStore;
import nl.bidn.portal.identity.store.DienstStore;
import nl.bidn.portal.identity.store.EherkenningStore;
import nl.bidn.portal.identity.store.EnablementStore;
import nl.bidn.portal.identity.store.ErasureStore;
import nl.bidn.portal.identity.store.ForgetStore;
import nl.bidn.portal.identity.store.MachtigingStore;
import nl.bidn.portal.identity.store.NewcomerStore;
import nl.bidn.portal.identity.store.NoticeStore;
import nl.bidn.portal.identity.store.OinStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.identity.store.ReviewStore;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.identity.store.SessionStore;
import nl.bidn.portal.identity.store.SystemStore;
import nl.bidn.portal.identity.store.UserStore;
import nl.bidn.portal.identity.users.Appointments;
import nl.bidn.portal.identity.users.AuditBook;
import nl.bidn.portal.identity.users.Authority;
import nl.bidn.portal.identity.users.Erasing;
import nl.bidn.portal.identity.users.Reviews;
import nl.bidn.portal.identity.users.RightsInForce;
import nl.bidn.portal.identity.users.RoleGrid;
import nl.bidn.portal.identity.users.Saving;
import nl.bidn.portal.identity.users.UserAdministration;
import nl.bidn.portal.identity.users.Users;
import nl.bidn.portal.identity.users.YearlyReview;
import nl.bidn.portal.identity.verification.CodeRegister;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;

/** The section on the real services and a Derby in memory, with two officers and a few organisations. */
final class Office implements AutoCloseable {
    static final OrganisationId STAD = new OrganisationId("GM9901");
    static final OrganisationId DAM = new OrganisationId("GM9902");
    static final OrganisationId JOINT = new OrganisationId("GR-DORPEN");
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    final FixedClock clock = FixedClock.at("2026-11-23T08:00:00Z");
    final TestDatabase database = TestDatabase.derby();
    final EntityManager em = database.unit("identity", DeskWork.class.getClassLoader());
    final OneProduct product = new OneProduct();
    final ChainedAuditLog log;
    final OrganisationRegister organisations;
    final EnablementRegister enablement;
    final AccountRegister accounts;
    final SessionRegister sessions;
    final RoleRegister roles;
    final AdministratorRegister administrators;
    final EherkenningRegister eherkenning;
    final AdministratorRegistrar registrations;
    final MachtigingRegister machtigingen;
    final DienstRegister diensten;
    final OinRecords oins;
    final RegistrationRegister registration;
    final UserAdministration management;
    final Reviews reviews;
    final YearlyReview yearlyReview;
    final ServicedeskSection section;
    final ServicesSection services;
    final Account wit;
    final Account blauw;
    private final DetailsStore details = new DetailsStore(em);
    private final AccountStore accountStore = new AccountStore(em);

    Office() {
        var transactions = database.transactions();
        var secrets = database.secrets();
        var caches = database.caches();
        var auditStore = new AuditStore(em);
        var audit = new AuditLines(auditStore, secrets, transactions, clock);
        log = new ChainedAuditLog(auditStore, secrets, transactions);
        var organisationStore = new OrganisationStore(em);
        var roleStore = new RoleStore(em);
        var systems = new SystemStore(em);
        var administratorStore = new AdministratorStore(em);
        organisations = new OrganisationRegister(organisationStore, transactions, caches, audit, clock);
        enablement = new EnablementRegister(
                new EnablementStore(em),
                new DienstStore(em),
                organisationStore,
                organisations,
                product,
                transactions,
                caches,
                audit,
                clock);
        machtigingen = new MachtigingRegister(
                new MachtigingStore(em),
                accountStore,
                organisationStore,
                organisations,
                product,
                transactions,
                caches,
                audit,
                clock);
        diensten = new DienstRegister(
                new DienstStore(em),
                new EnablementStore(em),
                new MachtigingStore(em),
                organisationStore,
                enablement,
                machtigingen,
                product,
                transactions,
                audit,
                clock);
        oins = new OinRecords(
                new OinStore(em), organisationStore, TestEnvironment.sandbox(), transactions, caches, audit, clock);
        var workload = new Workload(new NewcomerStore(em), new ReviewStore(em), transactions, caches);
        var people = new People(accountStore, roleStore, systems, administratorStore, workload, transactions, caches);
        sessions = new SessionRegister(new SessionStore(em), accountStore, transactions, caches, audit, clock);
        var succession = new Succession(administratorStore, accountStore, organisationStore, organisations, clock);
        accounts = AccountRegister.telling(
                accountStore,
                organisationStore,
                transactions,
                sessions,
                succession,
                new AllRights(roleStore, administratorStore, accountStore, audit, clock),
                people,
                audit,
                Office::tellNobody,
                clock);
        var shortages = new Shortages(roleStore, enablement, organisations, product, transactions);
        roles = new RoleRegister(
                roleStore,
                systems,
                accountStore,
                organisationStore,
                new OinStore(em),
                product,
                shortages,
                people,
                transactions,
                audit,
                clock);
        administrators = new AdministratorRegister(
                administratorStore,
                accountStore,
                new NewcomerStore(em),
                organisations,
                succession,
                people,
                transactions,
                audit,
                clock);
        eherkenning = new EherkenningRegister(
                new EherkenningStore(em),
                accountStore,
                details,
                organisations,
                caches,
                workload,
                secrets,
                transactions,
                audit,
                clock);
        var codes = new CodeRegister(new CodeStore(em), accountStore, people, secrets, transactions, audit, clock);
        registrations = new AdministratorRegistrar(
                new AdministratorRegistrationStore(em),
                accountStore,
                details,
                administrators,
                organisations,
                codes,
                transactions,
                audit,
                clock);
        registration = new RegistrationRegister(
                accountStore,
                details,
                codes,
                registrations,
                administrators,
                new Heralds(Office::tellNothing, administrators, organisations, mail -> {}),
                people,
                sessions,
                transactions,
                caches,
                audit,
                clock);
        var newcomers = new NewcomerStore(em);
        var authority = new Authority(accountStore, administratorStore, organisationStore, organisations, succession);
        var grid = new RoleGrid(product, enablement, roleStore);
        var userStore = new UserStore(em);
        management = new UserAdministration(
                authority,
                new Users(
                        userStore,
                        accountStore,
                        newcomers,
                        details,
                        new EherkenningStore(em),
                        roleStore,
                        grid,
                        authority,
                        codes,
                        registration),
                grid,
                new Saving(accounts, accountStore, newcomers, roleStore, authority, people, audit, clock),
                new Erasing(
                        authority,
                        Erasure.telling(
                                new ErasureStore(em),
                                registrations,
                                new Forgetting(new ForgetStore(em), transactions, clock, Runnable::run),
                                sessions,
                                new Board(new NoticeStore(em), accountStore, transactions, caches, clock),
                                address -> 0,
                                people,
                                audit,
                                Office::tellNobody)),
                new Appointments(administrators, accountStore, authority),
                new AuditBook(new OrganisationAudit(auditStore), userStore, grid),
                accountStore,
                administrators,
                workload,
                registration,
                transactions,
                audit);
        var rights = new RightsInForce(roleStore, administratorStore, grid);
        var reviewStore = new ReviewStore(em);
        reviews = new Reviews(
                reviewStore,
                accountStore,
                roles,
                administrators,
                authority,
                rights,
                organisations,
                workload,
                transactions,
                audit,
                clock);
        yearlyReview = new YearlyReview(
                reviews,
                rights,
                reviewStore,
                administratorStore,
                administrators,
                organisationStore,
                Office::tellNothing,
                transactions);
        section = new ServicedeskSection(
                new DeskWork(
                        administrators, enablement, accounts, sessions, codes, registration, log, audit, transactions),
                organisations,
                accounts,
                new PeopleFinder(accountStore, transactions),
                roles,
                enablement,
                administrators,
                eherkenning,
                sessions,
                new AuditFinder(auditStore, audit, transactions, clock),
                management,
                reviews,
                product,
                diensten,
                machtigingen,
                oins,
                clock);
        section.bindRegistrations(registrations);
        services = new ServicesSection(
                new JoinedAccess(people, new Landscapes(organisations, enablement, machtigingen, product, clock)),
                administrators,
                enablement,
                organisations,
                product);
        organisations.add(STAD, OrganisationType.GEMEENTE, "Voorbeeldstad", SINCE);
        organisations.add(DAM, OrganisationType.GEMEENTE, "Testdâm", SINCE);
        organisations.add(JOINT, OrganisationType.SAMENWERKINGSVERBAND, "Drie Dorpen", SINCE);
        organisations.add(new OrganisationId("BIDN"), OrganisationType.BIDN, "BIDN", SINCE);
        wit = officer("sdeskwit", "W. de Wit");
        blauw = officer("sdeskblauw", "B. Blauw");
    }

    private static void tellNobody(Consumer<nl.bidn.portal.identity.AccountListener> told) {
        // no way in is there
    }

    private static void tellNothing(Collection<AccountId> accounts, String key, String path, Object... arguments) {
        // nobody looks at notices here
    }

    private Account officer(String userName, String name) {
        Account account = active(userName, name, new OrganisationId("BIDN"));
        administrators.makeOfficer(account.id(), "test");
        return account;
    }

    Account active(String userName, String name, OrganisationId organisation) {
        Account account = accounts.invite(userName, name, userName + "@voorbeeld.nl", organisation);
        accounts.activated(account.id());
        return accounts.find(account.id()).orElseThrow();
    }

    /** Keeps a complete document, so that the product can be switched on. */
    void sign(OrganisationId organisation) {
        enablement.recordAgreement(
                product.id(), organisation, OneProduct.FORM, "MF-1", SINCE, "A. Directeur", true, "test");
    }

    View get(Account who, String address) {
        return get(who, address, Map.of());
    }

    View get(Account who, String address, Map<String, String> parameters) {
        return section.show(asks(who, address).with(parameters));
    }

    View english(Account who, String address) {
        return section.show(TestSectionRequest.of(session(who), address, BundleTexts.english(section())));
    }

    /** A second later than what was before. */
    View post(Account who, String address, Map<String, String> parameters) {
        clock.forward(Duration.ofSeconds(1));
        return section.submit(asks(who, address).with(parameters));
    }

    /** The same with fields that have several values. */
    View postAll(Account who, String address, Map<String, List<String>> parameters) {
        clock.forward(Duration.ofSeconds(1));
        return section.submit(asks(who, address).withAll(parameters));
    }

    TestSectionRequest asks(Account who, String address) {
        return TestSectionRequest.of(session(who), address, BundleTexts.dutch(section()));
    }

    private static Class<?> section() {
        return ServicedeskSection.class;
    }

    Session session(Account who) {
        Instant now = clock.instant();
        return new Session(
                "s", who.id(), who.name(), Assurance.PASSWORD, now, now, null, "het-formulier", "nl", "auto", true);
    }

    /** Who did something last, according to the audit. */
    String actorOf(String action) {
        return log.last(1, action, "").stream()
                .map(line -> line.actor())
                .findFirst()
                .orElse("");
    }

    AccountId id(String userName) {
        return accounts.findByUserName(userName).orElseThrow().id();
    }

    static List<String> errors(View view) {
        return ((View.Invalid) view)
                .errors().stream().map(View.FieldError::message).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
