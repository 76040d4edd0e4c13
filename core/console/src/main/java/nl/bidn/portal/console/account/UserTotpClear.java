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

/** Forgets the second factor of a user, as when a telephone is lost. */
@Service
@Command(
        scope = "portal",
        name = "user-totp-clear",
        description = "Forgets the second factor of a user, as when a telephone is lost")
public final class UserTotpClear extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(PasswordAdministration.class, p -> p.clearTotp(account.id(), desk.by()));
        desk.audit("user-totp-clear", account.organisation(), "account " + account.id());
        desk.print("Forgot the second factor of " + account.userName());
    }
}
