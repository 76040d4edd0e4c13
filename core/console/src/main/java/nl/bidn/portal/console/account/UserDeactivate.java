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
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Deactivates a user: his sessions end at once, and his roles and his right to manage users go. */
@Service
@Command(
        scope = "portal",
        name = "user-deactivate",
        description = "Deactivates a user: sessions end at once, roles and the right to manage users go")
public final class UserDeactivate extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Option(name = "--force", description = "Also the last administrator of a field of work of his organisation")
    boolean force;

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(Accounts.class, accounts -> {
            if (force) {
                accounts.deactivateEvenIfLast(account.id(), desk.by());
            } else {
                accounts.deactivate(account.id(), desk.by());
            }
        });
        desk.audit("user-deactivate", account.organisation(), "account " + account.id());
        desk.print(account.userName() + " is deactivated");
    }
}
