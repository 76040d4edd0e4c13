// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.console.completion.RegistrationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.AdministratorRegistrations;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Ends a registration of a gebruikersbeheerder without an appointment. */
@Service
@Command(
        scope = "portal",
        name = "administrator-withdraw",
        description = "Ends a registration of a gebruikersbeheerder without an appointment")
public final class AdministratorWithdraw extends PortalCommand {
    @Argument(index = 0, name = "registration", description = "Id of the registration", required = true)
    @Completion(RegistrationCompleter.class)
    String registration = "";

    @Override
    protected void run(Desk desk) {
        desk.tell(AdministratorRegistrations.class, r -> r.withdraw(registration, desk.by()));
        desk.audit("administrator-withdraw", null, "registration " + registration);
        desk.print("Registration " + registration + " is withdrawn");
    }
}
