// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Activates a user who was deactivated; his roles do not come back by it. */
@Service
@Command(
        scope = "portal",
        name = "user-activate",
        description = "Activates a user who was deactivated; roles do not come back by themselves")
public final class UserActivate extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(Accounts.class, a -> a.reactivate(account.id(), desk.by()));
        desk.audit("user-activate", account.organisation(), "account " + account.id());
        desk.print(account.userName() + " is activated");
    }
}
