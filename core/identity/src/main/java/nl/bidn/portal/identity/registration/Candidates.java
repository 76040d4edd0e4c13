// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorRegistrationStore;
import nl.bidn.portal.identity.store.DetailsStore;

/** Who may be linked to a registration. In the transaction of the thread. */
final class Candidates {
    private final AccountStore accounts;
    private final DetailsStore details;
    private final AdministratorRegistrationStore registrations;
    private final Administrators administrators;

    Candidates(
            AccountStore accounts,
            DetailsStore details,
            AdministratorRegistrationStore registrations,
            Administrators administrators) {
        this.accounts = accounts;
        this.details = details;
        this.registrations = registrations;
        this.administrators = administrators;
    }

    /** Those who wait first. */
    List<Account> of(Registered registered) {
        List<Account> all = accounts.of(registered.form().organisation());
        Set<AccountId> managers = managers(registered);
        return Stream.of(Account.State.REGISTERED, Account.State.ACTIVE)
                .flatMap(state -> all.stream().filter(account -> account.state() == state))
                .filter(account -> flaw(account, registered, managers).isEmpty())
                .toList();
    }

    /** Why somebody cannot be linked to it. */
    Optional<String> flaw(Account account, Registered to) {
        return flaw(account, to, managers(to));
    }

    private Optional<String> flaw(Account account, Registered to, Set<AccountId> managers) {
        if (!account.organisation().equals(to.form().organisation())) {
            return Optional.of("works for another organisation");
        }
        return switch (account.state()) {
            case REGISTERED -> flawOfOneWhoWaits(account, to);
            case ACTIVE ->
                managers.contains(account.id())
                        ? Optional.of("is gebruikersbeheerder of that field of work already")
                        : Optional.empty();
            case INVITED, DEACTIVATED -> Optional.of("does not wait for verification and is not active");
        };
    }

    private Optional<String> flawOfOneWhoWaits(Account account, Registered to) {
        if (!details.told(account.id())) {
            return Optional.of("has not told details yet");
        }
        boolean elsewhere = registrations.openOf(account.id()).stream()
                .anyMatch(other -> !other.id().equals(to.id()));
        return elsewhere ? Optional.of("is linked to another registration") : Optional.empty();
    }

    private Set<AccountId> managers(Registered to) {
        return administrators.at(to.form().organisation(), to.form().domain()).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
    }
}
