// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.console.completion.OfficerCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Administrators;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ends that somebody is an officer of the servicedesk. */
@Service
@Command(scope = "portal", name = "officer-end", description = "Ends that somebody is an officer of the servicedesk")
public final class OfficerEnd extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name of the officer", required = true)
    @Completion(OfficerCompleter.class)
    String userName = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(Administrators.class, a -> a.endOfficer(account.id(), desk.by()));
        desk.audit("officer-end", account.organisation(), "account " + account.id());
        desk.print(account.userName() + " no longer works at the servicedesk");
    }
}
