// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.console.completion.RegistrationCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Links a registration of a gebruikersbeheerder to the person who came by eHerkenning. */
@Service
@Command(
        scope = "portal",
        name = "administrator-link",
        description = "Links a registration of a gebruikersbeheerder to the person who came by eHerkenning")
public final class AdministratorLink extends PortalCommand {
    @Argument(index = 0, name = "registration", description = "Id of the registration", required = true)
    @Completion(RegistrationCompleter.class)
    String registration = "";

    @Argument(index = 1, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        desk.tell(AdministratorRegistrations.class, r -> r.link(registration, account.id(), desk.by()));
        desk.audit(
                "administrator-link",
                account.organisation(),
                "registration " + registration + " account " + account.id());
        desk.print("Linked to " + account.userName() + "; another officer must release it");
    }
}
