// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Clock;
import java.util.Collection;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.signin.password.PasswordAdministration;
import nl.bidn.portal.signin.password.secret.Argon2;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What administrators may do, each act with its line in the audit. */
@Component
public final class Administration implements PasswordAdministration {
    private final Accounts accounts;
    private final Links links;
    private final PasswordStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final boolean sandbox;

    @Activate
    public Administration(
            @Reference Accounts accounts,
            @Reference Links links,
            @Reference PasswordStore store,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference PortalEnvironment environment) {
        this.accounts = accounts;
        this.links = links;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.sandbox = environment.mode() == PortalEnvironment.Mode.SANDBOX;
    }

    @Override
    public void invite(AccountId id, String by) {
        transactions.run(() -> {
            var account = account(id);
            if (account.state() == Account.State.DEACTIVATED) {
                throw new IllegalArgumentException(
                        account.userName() + " is deactivated; activate the account before inviting again");
            }
            if (account.eherkenning()) {
                throw new IllegalArgumentException(
                        account.userName() + " comes by eHerkenning, and so has no password");
            }
            links.invited(account);
            record("opnieuw-uitgenodigd", account, by);
        });
    }

    @Override
    public void unlock(AccountId id, String by) {
        transactions.run(() -> {
            var account = account(id);
            store.lock(id);
            store.keepTries(id, new Tries(0, null));
            record("wachttijd-opgeheven", account, by);
        });
    }

    @Override
    public void setTotpPolicy(OrganisationId organisation, boolean required, String by) {
        transactions.run(() -> {
            store.keepPolicy(organisation, required, clock.instant());
            audit.record(
                    null,
                    "tweede-factor-beleid",
                    Outcome.DONE,
                    organisation,
                    (required ? "verplicht" : "uit") + " door " + by);
        });
    }

    @Override
    public void clearTotp(AccountId id, String by) {
        transactions.run(() -> {
            var account = account(id);
            store.lock(id);
            store.dropSecondFactor(id);
            record("tweede-factor-gewist", account, by);
        });
    }

    @Override
    public void setPasswordForSandbox(Collection<AccountId> ids, String password) {
        if (!sandbox) {
            throw new IllegalStateException("Passwords are set by their owners only");
        }
        var phc = Argon2.hash(password);
        transactions.run(() -> ids.forEach(id -> store.keepHash(account(id).id(), phc, clock.instant())));
    }

    private Account account(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    }

    private void record(String action, Account account, String by) {
        audit.record(null, action, Outcome.DONE, account.organisation(), account.id() + " door " + by);
    }
}
