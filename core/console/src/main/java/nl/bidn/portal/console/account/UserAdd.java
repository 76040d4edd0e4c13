// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Adds a user and invites him by mail. */
@Service
@Command(scope = "portal", name = "user-add", description = "Adds a user and invites him by mail")
public final class UserAdd extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name for signing in", required = true)
    String userName = "";

    @Argument(index = 1, name = "name", description = "Name as people read it", required = true)
    String name = "";

    @Argument(index = 2, name = "mail", description = "Mail address for the invitation", required = true)
    String email = "";

    @Argument(index = 3, name = "organisation", description = "Code of the employer", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Override
    protected void run(Desk desk) {
        Account added = desk.ask(Accounts.class, a -> a.invite(userName, name, email, Input.code(organisation)));
        desk.audit("user-add", added.organisation(), "account " + added.id());
        desk.print("Invited " + added.userName() + " by mail");
    }
}
