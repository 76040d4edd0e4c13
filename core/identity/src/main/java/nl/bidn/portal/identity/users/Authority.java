// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.administrators.Succession;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who may manage whom, as the database says at this moment and not as any node remembers. Call all of it in a transaction;
 * before a change, {@link #lock} comes first, so that two administrators of one organisation act one after the other.
 */
@Component(service = Authority.class)
public final class Authority {
    private final AccountStore accounts;
    private final AdministratorStore administrators;
    private final OrganisationStore organisations;
    private final OrganisationRegister register;
    private final Succession succession;

    @Activate
    public Authority(
            @Reference AccountStore accounts,
            @Reference AdministratorStore administrators,
            @Reference OrganisationStore organisations,
            @Reference OrganisationRegister register,
            @Reference Succession succession) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.organisations = organisations;
        this.register = register;
        this.succession = succession;
    }

    /** Waits for others who change users of this organisation, and for those who change any of these accounts. */
    void lock(AccountId first, AccountId... more) {
        accounts.organisation(first).ifPresent(organisations::lock);
        Set<String> ids = new TreeSet<>();
        ids.add(first.value());
        Stream.of(more).map(AccountId::value).forEach(ids::add);
        ids.forEach(id -> accounts.lock(new AccountId(id)));
    }

    /** The same for what is done at an organisation that he need not work for. */
    void lockAt(Optional<OrganisationId> organisation, AccountId by, List<AccountId> more) {
        organisation.ifPresent(organisations::lock);
        Stream.concat(Stream.of(by), more.stream())
                .map(AccountId::value)
                .distinct()
                .sorted()
                .forEach(id -> accounts.lock(new AccountId(id)));
    }

    /** Empty: he manages nothing now. */
    Optional<Reach> of(AccountId by) {
        return accounts.find(by)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(account -> new Reach(by, account.organisation(), domains(account)))
                .filter(reach -> !reach.domains().isEmpty());
    }

    Reach need(AccountId by) {
        return of(by).orElseThrow(() -> new IllegalArgumentException("Account " + by + " manages no users"));
    }

    /** The fields of work that somebody was made administrator of, also if he is not active. */
    Set<Domain> domains(Account account) {
        return administrators.of(account.id()).stream()
                .filter(one -> one.organisation().equals(account.organisation()))
                .map(nl.bidn.portal.identity.Administrators.Administered::domain)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Domain.class)));
    }

    /** A user of the administrator's organisation. */
    Optional<Account> visible(Reach reach, AccountId id) {
        return accounts.find(id).filter(account -> account.organisation().equals(reach.organisation()));
    }

    /** Somebody of BIDN is managed by BIDN alone. */
    boolean isOfBidn(Account account) {
        return administrators.isOfficer(account.id())
                || register.find(account.organisation())
                        .filter(o -> o.type() == OrganisationType.BIDN)
                        .isPresent();
    }

    boolean isActiveOfficer(AccountId id) {
        return administrators.isOfficer(id)
                && accounts.find(id)
                        .filter(account -> account.state() == Account.State.ACTIVE)
                        .isPresent();
    }

    /** Whether this person manages it, and nobody else who is active does. */
    boolean isLast(Account person, Domain domain) {
        return succession.isLast(person, domain);
    }

    /** Active, and if he came by eHerkenning also verified. */
    boolean mayManage(Account account) {
        return account.state() == Account.State.ACTIVE
                && (!account.eherkenning() || accounts.wasVerified(account.id()));
    }
}
