// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.administrators;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.organisations.Today;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The rule that the last gebruikersbeheerder of a field of work does not go without a successor, whichever door it comes
 * through. It does not hold for an organisation that does not exist any more. Call it in a transaction.
 */
@Component(service = Succession.class)
public final class Succession {
    private final AdministratorStore administrators;
    private final AccountStore accounts;
    private final OrganisationStore organisations;
    private final OrganisationRegister register;
    private final Today today;

    @Activate
    public Succession(
            @Reference AdministratorStore administrators,
            @Reference AccountStore accounts,
            @Reference OrganisationStore organisations,
            @Reference OrganisationRegister register,
            @Reference Clock clock) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.organisations = organisations;
        this.register = register;
        this.today = new Today(clock);
    }

    /** The fields of work that nobody manages once this person does not. Others who change users here wait until then. */
    public List<Domain> onlyBy(Account person) {
        organisations.lock(person.organisation());
        return Arrays.stream(Domain.values())
                .filter(domain -> isLast(person, domain))
                .toList();
    }

    /** Whether this person manages it, and nobody else who is active does. */
    public boolean isLast(Account person, Domain domain) {
        return person.state() != Account.State.DEACTIVATED
                && administrators.of(person.id()).contains(new Administered(person.organisation(), domain))
                && existsToday(person)
                && administrators.at(person.organisation(), domain).stream()
                        .filter(other -> !other.equals(person.id()))
                        .flatMap(other -> accounts.find(other).stream())
                        .noneMatch(other -> other.state() == Account.State.ACTIVE);
    }

    private boolean existsToday(Account person) {
        return register.find(person.organisation())
                .filter(organisation -> organisation.existsOn(today.date()))
                .isPresent();
    }

    /** @throws Refused if this person is the last one of this field of work */
    void needSuccessor(Account person, Domain domain) {
        organisations.lock(person.organisation());
        if (isLast(person, domain)) {
            throw refused(person, domain);
        }
    }

    /** @throws Refused if this person is the last one of any field of work */
    public void needSuccessor(Account person) {
        onlyBy(person).stream().findFirst().ifPresent(domain -> {
            throw refused(person, domain);
        });
    }

    private static Refused refused(Account person, Domain domain) {
        return new Refused(
                Refused.Why.LAST_ADMINISTRATOR,
                "User '" + person.userName() + "' is the last administrator of " + domain + " at "
                        + person.organisation() + "; appoint a successor first",
                person.organisation());
    }
}
