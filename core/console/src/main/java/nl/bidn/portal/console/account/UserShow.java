// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows a user and what roles he holds. */
@Service
@Command(scope = "portal", name = "user-show", description = "Shows a user and what roles he holds")
public final class UserShow extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Account shown = Input.account(desk, userName);
        Listing listing = new Listing("what", "value");
        listing.add("user", shown.userName())
                .add("id", shown.id())
                .add("name", shown.name())
                .add("mail", shown.email())
                .add("organisation", shown.organisation())
                .add("state", shown.state())
                .add("language", shown.language())
                .add("last sign-in", shown.lastSignIn());
        desk.ask(Roles.class, r -> r.of(shown.id()))
                .forEach(h -> listing.add("role", h.product() + " " + h.role() + " " + h.organisation()));
        listing.print(desk.out(), json);
    }
}
