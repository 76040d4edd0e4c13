// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.access.Holders;
import nl.bidn.portal.identity.access.JoinedAccess;
import nl.bidn.portal.identity.access.Landscapes;
import nl.bidn.portal.identity.access.Participants;
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
import nl.bidn.portal.identity.audit.RemoveOldAudit;
import nl.bidn.portal.identity.audit.Sealer;
import nl.bidn.portal.identity.desk.DeskWork;
import nl.bidn.portal.identity.desk.PeopleFinder;
import nl.bidn.portal.identity.eherkenning.EherkenningRegister;
import nl.bidn.portal.identity.enablement.DienstRegister;
import nl.bidn.portal.identity.enablement.EnablementRegister;
import nl.bidn.portal.identity.erasure.Erasure;
import nl.bidn.portal.identity.erasure.Forgetting;
import nl.bidn.portal.identity.erasure.RemoveUnverified;
import nl.bidn.portal.identity.machtigingen.MachtigingRegister;
import nl.bidn.portal.identity.notices.Board;
import nl.bidn.portal.identity.notices.BundlePersonalNotices;
import nl.bidn.portal.identity.notices.RemoveOldNotices;
import nl.bidn.portal.identity.notices.Teller;
import nl.bidn.portal.identity.oins.OinRecords;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.registration.AdministratorRegistrar;
import nl.bidn.portal.identity.registration.Heralds;
import nl.bidn.portal.identity.registration.RegistrationRegister;
import nl.bidn.portal.identity.roles.RemoveOldRights;
import nl.bidn.portal.identity.roles.RoleRegister;
import nl.bidn.portal.identity.roles.Shortages;
import nl.bidn.portal.identity.sessions.RemoveOldSessions;
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
import nl.bidn.portal.identity.users.ManagementRoom;
import nl.bidn.portal.identity.verification.CodeRegister;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestEnvironment;

/** This room wired as the runtime does it, on one node; two nodes may share a database. */
public final class Node {
    public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    public final FakeProducts products = new FakeProducts();
    public final List<Outbox.Mail> mails = new CopyOnWriteArrayList<>();
    public final List<AccountListener> listeners = new CopyOnWriteArrayList<>();
    public final AuditLines auditLines;
    public final ChainedAuditLog auditLog;
    public final AuditFinder auditSearch;
    public final PeopleFinder peopleSearch;
    public final DeskWork desk;
    public final Sealer sealer;
    public final RemoveOldAudit removeOldAudit;
    public final OrganisationRegister organisations;
    public final EnablementRegister enablement;
    public final Participants participants;
    public final MachtigingRegister machtigingen;
    public final DienstRegister diensten;
    public final OinRecords oins;
    public final SessionRegister sessions;
    public final RemoveOldSessions removeOldSessions;
    public final Succession succession;
    public final AccountRegister accounts;
    public final RoleRegister roles;
    public final RemoveOldRights removeOldRights;
    public final JoinedAccess access;
    public final AdministratorRegister administrators;
    public final EherkenningRegister eherkenning;
    public final CodeRegister codes;
    public final Board board;
    public final RemoveOldNotices removeOldNotices;
    public final Teller teller;
    public final PersonalNotices personalNotices;
    public final UserManagement users;
    public final AccessReviews reviews;
    public final Job yearlyReview;
    public final AdministratorRegistrar administratorRegistrations;
    public final RegistrationRegister registration;
    public final Forgetting forgetting;
    public final Erasure erasure;
    public final RemoveUnverified removeUnverified;

    public Node(EntityManager em, Transactions transactions, NodeCaches caches, Secrets secrets, Clock clock) {
        var auditStore = new AuditStore(em);
        auditLines = new AuditLines(auditStore, secrets, transactions, clock);
        auditLog = new ChainedAuditLog(auditStore, secrets, transactions);
        auditSearch = new AuditFinder(auditStore, auditLines, transactions, clock);
        sealer = new Sealer(auditStore, secrets, transactions);
        removeOldAudit = new RemoveOldAudit(auditStore, secrets, transactions);
        var organisationStore = new OrganisationStore(em);
        var accountStore = new AccountStore(em);
        var roleStore = new RoleStore(em);
        var systemStore = new SystemStore(em);
        var sessionStore = new SessionStore(em);
        organisations = new OrganisationRegister(organisationStore, transactions, caches, auditLines, clock);
        var enablementStore = new EnablementStore(em);
        var dienstStore = new DienstStore(em);
        enablement = new EnablementRegister(
                enablementStore,
                dienstStore,
                organisationStore,
                organisations,
                products,
                transactions,
                caches,
                auditLines,
                clock);
        var machtigingStore = new MachtigingStore(em);
        machtigingen = new MachtigingRegister(
                machtigingStore,
                accountStore,
                organisationStore,
                organisations,
                products,
                transactions,
                caches,
                auditLines,
                clock);
        diensten = new DienstRegister(
                dienstStore,
                enablementStore,
                machtigingStore,
                organisationStore,
                enablement,
                machtigingen,
                products,
                transactions,
                auditLines,
                clock);
        oins = new OinRecords(
                new OinStore(em),
                organisationStore,
                TestEnvironment.sandbox(),
                transactions,
                caches,
                auditLines,
                clock);
        var landscapes = new Landscapes(organisations, enablement, machtigingen, products, clock);
        var administratorStore = new AdministratorStore(em);
        var newcomers = new NewcomerStore(em);
        var reviewStore = new ReviewStore(em);
        var workload = new Workload(newcomers, reviewStore, transactions, caches);
        var people =
                new People(accountStore, roleStore, systemStore, administratorStore, workload, transactions, caches);
        access = new JoinedAccess(people, landscapes);
        participants = new Participants(enablement, landscapes);
        sessions = new SessionRegister(sessionStore, accountStore, transactions, caches, auditLines, clock);
        removeOldSessions = new RemoveOldSessions(sessionStore, sessions, transactions);
        succession = new Succession(administratorStore, accountStore, organisationStore, organisations, clock);
        accounts = AccountRegister.telling(
                accountStore,
                organisationStore,
                transactions,
                sessions,
                succession,
                new AllRights(roleStore, administratorStore, accountStore, auditLines, clock),
                people,
                auditLines,
                listeners::forEach,
                clock);
        var shortages = new Shortages(roleStore, enablement, organisations, products, transactions);
        roles = new RoleRegister(
                roleStore,
                systemStore,
                accountStore,
                organisationStore,
                new OinStore(em),
                products,
                shortages,
                people,
                transactions,
                auditLines,
                clock);
        administrators = new AdministratorRegister(
                administratorStore,
                accountStore,
                newcomers,
                organisations,
                succession,
                people,
                transactions,
                auditLines,
                clock);
        var eherkenningStore = new EherkenningStore(em);
        var details = new DetailsStore(em);
        eherkenning = new EherkenningRegister(
                eherkenningStore,
                accountStore,
                details,
                organisations,
                caches,
                workload,
                secrets,
                transactions,
                auditLines,
                clock);
        codes = new CodeRegister(new CodeStore(em), accountStore, people, secrets, transactions, auditLines, clock);
        removeOldRights = new RemoveOldRights(roleStore, systemStore, enablementStore, machtigingStore, transactions);
        peopleSearch = new PeopleFinder(accountStore, transactions);
        var noticeStore = new NoticeStore(em);
        board = new Board(noticeStore, accountStore, transactions, caches, clock);
        removeOldNotices = new RemoveOldNotices(board);
        teller = new Teller(
                noticeStore,
                board,
                accountStore,
                new Holders(landscapes, roleStore, accountStore),
                administrators,
                products,
                mails::add,
                TestEnvironment.sandbox(),
                transactions,
                clock);
        var detailsStore = new DetailsStore(em);
        personalNotices = BundlePersonalNotices.inTheWordsOf(
                teller, BundleTexts.dutch(Teller.class), BundleTexts.english(Teller.class));
        administratorRegistrations = new AdministratorRegistrar(
                new AdministratorRegistrationStore(em),
                accountStore,
                detailsStore,
                administrators,
                organisations,
                codes,
                transactions,
                auditLines,
                clock);
        registration = new RegistrationRegister(
                accountStore,
                detailsStore,
                codes,
                administratorRegistrations,
                administrators,
                new Heralds(personalNotices, administrators, organisations, mails::add),
                people,
                sessions,
                transactions,
                caches,
                auditLines,
                clock);
        desk = new DeskWork(
                administrators,
                enablement,
                accounts,
                sessions,
                codes,
                registration,
                auditLog,
                auditLines,
                transactions);
        forgetting = new Forgetting(new ForgetStore(em), transactions, clock, Runnable::run);
        products.listen(forgetting);
        erasure = Erasure.telling(
                new ErasureStore(em),
                administratorRegistrations,
                forgetting,
                sessions,
                board,
                address -> {
                    int before = mails.size();
                    mails.removeIf(mail -> mail.to().equalsIgnoreCase(address));
                    return before - mails.size();
                },
                people,
                auditLines,
                listeners::forEach);
        removeUnverified = new RemoveUnverified(accountStore, codes, administratorRegistrations, erasure, transactions);
        var management =
                ManagementRoom.of(this, em, transactions, workload, people, clock, new OrganisationAudit(auditStore));
        users = management.users();
        reviews = management.reviews();
        yearlyReview = management.yearlyReview();
    }

    /** Adds a municipality that exists for long. */
    public OrganisationId municipality(String code) {
        return organisation(code, OrganisationType.GEMEENTE);
    }

    public OrganisationId organisation(String code, OrganisationType type) {
        return organisations
                .add(new OrganisationId(code), type, "Naam van " + code, LONG_AGO)
                .id();
    }

    /** Adds an active account. */
    public Account active(String userName, OrganisationId organisation) {
        Account account = invited(userName, organisation);
        accounts.activated(account.id());
        return accounts.find(account.id()).orElseThrow();
    }

    public Account invited(String userName, OrganisationId organisation) {
        return accounts.invite(userName, "Persoon " + userName, userName + "@voorbeeld.nl", organisation);
    }
}
