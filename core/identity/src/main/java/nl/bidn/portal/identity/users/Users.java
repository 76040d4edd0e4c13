// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.UserManagement.Line;
import nl.bidn.portal.identity.UserManagement.Lines;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.DetailsStore;
import nl.bidn.portal.identity.store.EherkenningStore;
import nl.bidn.portal.identity.store.LastMandate;
import nl.bidn.portal.identity.store.NewcomerStore;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.identity.store.UserStore;
import nl.bidn.portal.identity.store.UserStore.Found;
import nl.bidn.portal.identity.store.UserSwitches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows an administrator the users of his organisation. Call it in a transaction. */
@Component(service = Users.class)
public final class Users {
    private final UserStore store;
    private final AccountStore accounts;
    private final NewcomerStore newcomers;
    private final DetailsStore details;
    private final EherkenningStore eherkenning;
    private final RoleStore roles;
    private final RoleGrid grid;
    private final Authority authority;
    private final VerificationCodes codes;
    private final Registration registration;

    @Activate
    public Users(
            @Reference UserStore store,
            @Reference AccountStore accounts,
            @Reference NewcomerStore newcomers,
            @Reference DetailsStore details,
            @Reference EherkenningStore eherkenning,
            @Reference RoleStore roles,
            @Reference RoleGrid grid,
            @Reference Authority authority,
            @Reference VerificationCodes codes,
            @Reference Registration registration) {
        this.store = store;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.details = details;
        this.eherkenning = eherkenning;
        this.roles = roles;
        this.grid = grid;
        this.authority = authority;
        this.codes = codes;
        this.registration = registration;
    }

    Lines list(Reach reach, Question question, int offset, int most) {
        Question own = onlyOwnProducts(reach, question);
        List<Found> found = store.find(reach.organisation(), reach.domains(), own, offset, most);
        List<AccountId> ids = found.stream().map(one -> one.account().id()).toList();
        Set<AccountId> handled = newcomers.handled(ids, reach.domains());
        Set<String> products = grid.products(reach.domains());
        Map<AccountId, List<Right>> held = roles.ofAll(ids, reach.organisation()).stream()
                .filter(one -> products.contains(one.product().value()))
                .collect(Collectors.groupingBy(Held::account, Collectors.mapping(Users::right, Collectors.toList())));
        List<Line> lines = found.stream()
                .map(one -> line(one, handled, held.getOrDefault(one.account().id(), List.of())))
                .toList();
        return new Lines(lines, store.count(reach.organisation(), reach.domains(), own));
    }

    /** Who holds which role elsewhere is not found out by asking for it. */
    private Question onlyOwnProducts(Reach reach, Question question) {
        if (question.product() != null
                && grid.domain(question.product()).filter(reach::covers).isEmpty()) {
            throw new IllegalArgumentException("Product " + question.product() + " is not managed by " + reach.by());
        }
        return question;
    }

    private static Line line(Found found, Set<AccountId> handled, List<Right> held) {
        Account account = found.account();
        boolean off = account.state() == Account.State.DEACTIVATED;
        UserSwitches switches = found.switches();
        return new Line(
                account,
                found.since(),
                account.eherkenning() && !off && !handled.contains(account.id()),
                off && !switches.newsletter() && !switches.contactPerson(),
                switches.changes(),
                held);
    }

    private static Right right(Held held) {
        return new Right(held.product(), held.role());
    }

    Optional<User> find(Reach reach, AccountId id) {
        return authority
                .visible(reach, id)
                .flatMap(account -> accounts.switches(id).map(switches -> user(reach, account, switches)));
    }

    private User user(Reach reach, Account account, UserSwitches switches) {
        boolean mayReveal = !authority.isOfBidn(account) && registration.mayReveal(reach.by(), account.id());
        Optional<LastMandate> mandate = eherkenning.mandate(account.id());
        return new User(
                account,
                details.find(account.id()).orElse(PersonalDetails.NONE),
                switches.newsletter(),
                switches.contactPerson(),
                switches.changes(),
                waits(reach, account),
                grid.of(reach, account),
                authority.domains(account),
                elsewhere(reach, account),
                mandate.map(LastMandate::branch).orElse(null),
                mandate.map(LastMandate::intermediary).orElse(null),
                mayReveal,
                mayReveal ? codes.current(account.id()) : Optional.empty());
    }

    private boolean waits(Reach reach, Account account) {
        return account.eherkenning()
                && account.state() != Account.State.DEACTIVATED
                && newcomers.handled(List.of(account.id()), reach.domains()).isEmpty();
    }

    /** The fields of work in which he has rights that are the business of another administrator. */
    Set<Domain> elsewhere(Reach reach, Account account) {
        Set<Domain> others = EnumSet.noneOf(Domain.class);
        others.addAll(grid.elsewhere(reach, account));
        authority.domains(account).stream()
                .filter(domain -> !reach.covers(domain))
                .forEach(others::add);
        return others;
    }
}
