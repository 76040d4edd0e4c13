// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.signin.password.PasswordAdministration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Sends a user a new link to set a password; older links are void. */
@Service
@Command(
        scope = "portal",
        name = "user-invite",
        description = "Sends a user a new link to set a password; older links are void")
public final class UserInvite extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(PasswordAdministration.class, p -> p.invite(account.id(), desk.by()));
        desk.audit("user-invite", account.organisation(), "account " + account.id());
        desk.print("Sent a link to " + account.userName());
    }
}
