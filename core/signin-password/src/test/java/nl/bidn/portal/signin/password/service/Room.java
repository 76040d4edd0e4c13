// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.data.PortalEnvironment.Mode;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestEnvironment;

/** This room on a real database that is empty, with a fake identity beside it. One database of each kind for all tests. */
public final class Room {
    public static final OrganisationId UTRECHT = new OrganisationId("GM0344");
    public static final String PASSWORD = "password";
    /** Of {@link #PASSWORD}, cheap: of the tests of the reference implementation. */
    static final String CHEAP_HASH =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private record Open(TestDatabase database, EntityManager unit) {}

    private static final Map<Engine, Open> OPEN = new EnumMap<>(Engine.class);

    public final FixedClock clock = FixedClock.at("2026-11-23T08:00:00Z");
    public final FakeAccounts accounts = new FakeAccounts();
    public final RecordingAudit audit = new RecordingAudit();
    public final List<Mail> mails = new CopyOnWriteArrayList<>();
    public final List<AccountId> ended = new ArrayList<>();
    public final SignIns signIns;
    public final Links links;
    public final PasswordChange change;
    public final Administration administration;
    final Transactions transactions;
    final PasswordStore store;
    final Hashing hashing;
    private final TestDatabase database;
    private final Mode mode;
    private final Letters letters;

    private Room(Open open, Mode mode, Hashing hashing) {
        this.database = open.database;
        this.mode = mode;
        this.hashing = hashing;
        this.transactions = database.transactions();
        this.store = new PasswordStore(open.unit);
        this.letters = new Letters(mails::add, "https://portaal.test", texts("nl"), texts("en"));
        this.signIns = signIns();
        this.links = new Links(accounts, sessions(), store, transactions, letters, hashing, audit, clock);
        this.change =
                new PasswordChange(accounts, sessions(), signIns, store, transactions, letters, hashing, audit, clock);
        this.administration =
                new Administration(accounts, links, store, transactions, audit, clock, TestEnvironment.of(mode));
    }

    public static Room sandbox(Engine engine) {
        return of(engine, Mode.SANDBOX, new Hashing());
    }

    public static Room production(Engine engine) {
        return of(engine, Mode.PRODUCTION, new Hashing());
    }

    /** Nobody ever gets a turn to hash. */
    public static Room busy() {
        return of(Engine.DERBY, Mode.SANDBOX, new Hashing(0, Duration.ofMillis(1)));
    }

    private static synchronized Room of(Engine engine, Mode mode, Hashing hashing) {
        var open = OPEN.get(engine);
        if (open == null) {
            var database = engine.open();
            open = new Open(database, database.unit("signin-password", Room.class.getClassLoader()));
            OPEN.put(engine, open);
        }
        var unit = open.unit;
        open.database
                .transactions()
                .run(() -> List.of("credential", "tries", "link", "totp", "policy")
                        .forEach(table -> unit.createNativeQuery("delete from signin_password." + table)
                                .executeUpdate()));
        return new Room(open, mode, hashing);
    }

    private static BundleTexts texts(String language) {
        return BundleTexts.of(
                "signin-password",
                Room.class.getClassLoader()::getResource,
                language.equals("en") ? BundleTexts.ENGLISH : BundleTexts.DUTCH);
    }

    private Sessions sessions() {
        return (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("endAllOf")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ended.add((AccountId) arguments[0]);
                    return null;
                });
    }

    /** As after a restart: nothing is remembered but what the database knows. */
    SignIns signIns() {
        return new SignIns(
                accounts,
                store,
                transactions,
                database.secrets(),
                audit,
                letters,
                hashing,
                clock,
                TestEnvironment.of(mode));
    }

    /** Somebody with {@link #PASSWORD}. */
    public Account person(String userName) {
        var account = accounts.add(userName, Account.State.ACTIVE);
        transactions.run(() -> store.keepHash(account.id(), CHEAP_HASH, clock.instant()));
        return account;
    }

    /** Somebody to whom an invitation was sent just now. */
    public Account invited(String userName) {
        var account = accounts.add(userName, Account.State.INVITED);
        transactions.run(() -> links.invited(account));
        return account;
    }

    int failures(Account account) {
        return transactions.call(() -> store.tries(account.id()).failures());
    }

    /** The token of the link in the last mail. */
    public String token() {
        var text = mails.get(mails.size() - 1).text();
        int start = text.indexOf("/nieuw/") + "/nieuw/".length();
        return text.substring(start, text.indexOf('\n', start));
    }

    void forward(Duration duration) {
        clock.forward(duration);
    }

    Instant now() {
        return clock.instant();
    }
}
