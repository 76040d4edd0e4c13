// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.console.completion.OfficerCompleter;
import nl.bidn.portal.console.completion.RegistrationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Releases a registration of a gebruikersbeheerder, with a second officer beside you. */
@Service
@Command(
        scope = "portal",
        name = "administrator-release",
        description = "Releases a registration of a gebruikersbeheerder, with a second officer beside you")
public final class AdministratorRelease extends PortalCommand {
    @Argument(index = 0, name = "registration", description = "Id of the registration", required = true)
    @Completion(RegistrationCompleter.class)
    String registration = "";

    @Option(name = "--second-officer", description = "User name of the officer who releases it", required = true)
    @Completion(OfficerCompleter.class)
    String secondOfficer = "";

    @Override
    protected void run(Desk desk) {
        desk.print(Release.by(desk, registration, secondOfficer)
                .map(code -> "Read this code to the person: " + code)
                .orElse("The person is gebruikersbeheerder now"));
    }
}
