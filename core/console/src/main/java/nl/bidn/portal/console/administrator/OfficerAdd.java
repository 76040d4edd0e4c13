// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Administrators;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Makes somebody who works for BIDN an officer of the servicedesk. */
@Service
@Command(
        scope = "portal",
        name = "officer-add",
        description = "Makes somebody who works for BIDN an officer of the servicedesk")
public final class OfficerAdd extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(Administrators.class, a -> a.makeOfficer(account.id(), desk.by()));
        desk.audit("officer-add", account.organisation(), "account " + account.id());
        desk.print(account.userName() + " works at the servicedesk");
    }
}
