// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;

/** Accounts in memory. */
public final class FakeAccounts implements Accounts {
    private final Map<AccountId, Account> all = new ConcurrentHashMap<>();

    public Account add(String userName, Account.State state) {
        return put(new Account(
                new AccountId(UUID.randomUUID().toString()),
                userName,
                "Naam van " + userName,
                userName + "@voorbeeld.nl",
                Room.UTRECHT,
                state,
                "nl",
                null,
                false));
    }

    /** Somebody who comes by eHerkenning. */
    public Account eherkenning(String userName, Account.State state) {
        Account a = add(userName, state);
        return put(new Account(a.id(), a.userName(), a.name(), a.email(), a.organisation(), state, "nl", null, true));
    }

    public Account become(Account account, Account.State state) {
        return put(with(account, state, account.language()));
    }

    private Account put(Account account) {
        all.put(account.id(), account);
        return account;
    }

    private static Account with(Account a, Account.State state, String language) {
        return new Account(
                a.id(),
                a.userName(),
                a.name(),
                a.email(),
                a.organisation(),
                state,
                language,
                a.lastSignIn(),
                a.eherkenning());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        return all.values().stream()
                .filter(a -> a.userName().equals(userName.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public void activated(AccountId id) {
        become(find(id).orElseThrow(), Account.State.ACTIVE);
    }

    @Override
    public void chooseLanguage(AccountId id, String language) {
        var account = find(id).orElseThrow();
        put(with(account, account.state(), language));
    }

    @Override
    public List<Account> all() {
        return List.copyOf(all.values());
    }

    @Override
    public List<Account> of(OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account invite(String userName, String name, String email, OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void signedIn(AccountId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deactivateEvenIfLast(AccountId id, String by) {
        deactivate(id, by);
    }

    @Override
    public void deactivate(AccountId id, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reactivate(AccountId id, String by) {
        throw new UnsupportedOperationException();
    }
}
