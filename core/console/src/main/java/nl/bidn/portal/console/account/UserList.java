// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import java.util.List;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists the users. */
@Service
@Command(scope = "portal", name = "user-list", description = "Lists the users")
public final class UserList extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Only of this organisation", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        String code = organisation;
        List<Account> accounts = code == null
                ? desk.ask(Accounts.class, Accounts::all)
                : desk.ask(
                        Accounts.class, a -> a.of(Input.organisation(desk, code).id()));
        Listing listing = new Listing("userName", "name", "organisation", "state", "lastSignIn");
        accounts.forEach(a -> listing.add(a.userName(), a.name(), a.organisation(), a.state(), a.lastSignIn()));
        listing.print(desk.out(), json);
    }
}
