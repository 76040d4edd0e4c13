// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.administrators.Succession;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.values.MailAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts; what changes one drops what is remembered of its person. */
@Component(service = Accounts.class)
public final class AccountRegister implements Accounts {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9](?:[a-z0-9._@+-]{1,62})[a-z0-9]");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final int LONGEST_NAME = 200;

    private final AccountStore store;
    private final OrganisationStore organisations;
    private final Transactions transactions;
    private final Sessions sessions;
    private final Succession succession;
    private final AllRights rights;
    private final People people;
    private final AuditLines audit;
    private final Clock clock;
    private final Consumer<Consumer<AccountListener>> listeners;

    @Activate
    public AccountRegister(
            @Reference AccountStore store,
            @Reference OrganisationStore organisations,
            @Reference Transactions transactions,
            @Reference Sessions sessions,
            @Reference Succession succession,
            @Reference AllRights rights,
            @Reference People people,
            @Reference AuditLines audit,
            @Reference AccountListeners listeners,
            @Reference Clock clock) {
        this(store, organisations, transactions, sessions, succession, rights, people, audit, listeners::tell, clock);
    }

    /**
     * One without OSGi. No second public constructor: SCR would try it.
     *
     * @param listeners tells something to all who want to hear of accounts
     */
    public static AccountRegister telling(
            AccountStore store,
            OrganisationStore organisations,
            Transactions transactions,
            Sessions sessions,
            Succession succession,
            AllRights rights,
            People people,
            AuditLines audit,
            Consumer<Consumer<AccountListener>> listeners,
            Clock clock) {
        return new AccountRegister(
                store, organisations, transactions, sessions, succession, rights, people, audit, listeners, clock);
    }

    private AccountRegister(
            AccountStore store,
            OrganisationStore organisations,
            Transactions transactions,
            Sessions sessions,
            Succession succession,
            AllRights rights,
            People people,
            AuditLines audit,
            Consumer<Consumer<AccountListener>> listeners,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.transactions = transactions;
        this.sessions = sessions;
        this.succession = succession;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public Account invite(String userName, String name, String email, OrganisationId organisation) {
        String given = normal(userName);
        check(given, name.strip(), email.strip());
        return transactions.call(() -> {
            if (organisations.find(organisation).isEmpty()) {
                throw new IllegalArgumentException("There is no organisation " + organisation);
            }
            if (store.findByUserName(given).isPresent()) {
                throw new IllegalArgumentException("There is a user '" + given + "' already");
            }
            var account = new Account(
                    new AccountId(UUID.randomUUID().toString()),
                    given,
                    name.strip(),
                    email.strip(),
                    organisation,
                    Account.State.INVITED,
                    "nl",
                    null,
                    false);
            store.add(account, "auto", now());
            audit.portal(AuditLines.PORTAL, "gebruiker-uitgenodigd", organisation, "account " + account.id());
            listeners.accept(listener -> listener.invited(account));
            return account;
        });
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return transactions.call(() -> store.find(id));
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        String given = normal(userName);
        return USER_NAME.matcher(given).matches()
                ? transactions.call(() -> store.findByUserName(given))
                : Optional.empty();
    }

    @Override
    public List<Account> of(OrganisationId organisation) {
        return transactions.call(() -> store.of(organisation));
    }

    @Override
    public List<Account> all() {
        return transactions.call(store::all);
    }

    @Override
    public void activated(AccountId id) {
        transactions.run(() -> {
            Account account = need(id);
            if (account.state() == Account.State.INVITED) {
                store.state(id, Account.State.ACTIVE);
                audit.portal(id.value(), "gebruiker-geactiveerd", account.organisation(), "account " + id);
                people.changed(id);
            } else if (account.state() == Account.State.DEACTIVATED) {
                throw new IllegalArgumentException("User '" + account.userName() + "' was deactivated");
            }
        });
    }

    @Override
    public void signedIn(AccountId id) {
        transactions.run(() -> store.signedIn(id, now()));
    }

    @Override
    public void deactivate(AccountId id, String by) {
        deactivate(id, by, succession::needSuccessor);
    }

    @Override
    public void deactivateEvenIfLast(AccountId id, String by) {
        deactivate(
                id,
                by,
                account -> succession
                        .onlyBy(account)
                        .forEach(domain -> record(by, "gebruikersbeheer-zonder-beheerder", account, ", " + domain)));
    }

    private void deactivate(AccountId id, String by, Consumer<Account> before) {
        transactions.run(() -> {
            Account account = locked(id);
            if (account.state() == Account.State.DEACTIVATED) {
                return;
            }
            before.accept(account);
            rights.end(account, by);
            store.state(id, Account.State.DEACTIVATED);
            sessions.endAllOf(id);
            record(by, "gebruiker-gedeactiveerd", account, "");
            people.changed(id);
            listeners.accept(listener -> listener.deactivated(id));
        });
    }

    /** After those who change users of his organisation, of whom he may be one. */
    private Account locked(AccountId id) {
        store.organisation(id).ifPresent(organisations::lock);
        store.lock(id);
        return need(id);
    }

    private void record(String by, String action, Account account, String more) {
        audit.add(
                by, AuditLines.PORTAL, action, Outcome.DONE, account.organisation(), "account " + account.id() + more);
    }

    @Override
    public void reactivate(AccountId id, String by) {
        transactions.run(() -> {
            Account account = locked(id);
            if (account.state() != Account.State.DEACTIVATED) {
                return;
            }
            // who was switched off before rights went with it may have some still
            rights.end(account, by);
            Account.State next = stateOfOneWhoComesBack(account);
            store.state(id, next);
            record(by, "gebruiker-geheractiveerd", account, "");
            people.changed(id);
            if (next == Account.State.INVITED) {
                listeners.accept(listener -> listener.invited(need(id)));
            }
        });
    }

    /** As far as the person had come before: nobody is let in further by having been out. */
    private Account.State stateOfOneWhoComesBack(Account account) {
        if (account.eherkenning()) {
            return store.wasVerified(account.id()) ? Account.State.ACTIVE : Account.State.REGISTERED;
        }
        return account.lastSignIn() == null ? Account.State.INVITED : Account.State.ACTIVE;
    }

    @Override
    public void chooseLanguage(AccountId id, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("The portal speaks nl and en, not '" + language + "'");
        }
        transactions.run(() -> {
            store.prefer(id, language, store.theme(id));
            people.changed(id);
        });
    }

    private static void check(String userName, String name, String email) {
        if (!USER_NAME.matcher(userName).matches()) {
            throw new IllegalArgumentException("'" + userName
                    + "' is not a user name: 3 to 64 letters, digits, dots, hyphens, underscores, plus and at signs");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters on one line");
        }
        if (!MailAddress.isOne(email)) {
            throw new IllegalArgumentException("'" + email + "' is not a mail address");
        }
    }

    private static String normal(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    private Account need(AccountId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
