// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.AdministratorRegistrations;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the registrations of gebruikersbeheerders that are open. */
@Service
@Command(
        scope = "portal",
        name = "administrator-registration-list",
        description = "Lists the registrations of gebruikersbeheerders that are open")
public final class AdministratorRegistrationList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Map<AccountId, String> names = desk.ask(Accounts.class, Accounts::all).stream()
                .collect(Collectors.toMap(Account::id, Account::userName));
        Listing listing = new Listing("id", "organisation", "domain", "form", "state", "userName", "registeredAt");
        desk.ask(AdministratorRegistrations.class, AdministratorRegistrations::open)
                .forEach(r -> listing.add(
                        r.id(),
                        r.form().organisation(),
                        r.form().domain(),
                        r.form().reference(),
                        r.state(),
                        r.account() == null ? null : names.get(r.account()),
                        r.registeredAt()));
        listing.print(desk.out(), json);
    }
}
