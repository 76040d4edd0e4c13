// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.eherkenning;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Writes our signed metadata, for a broker. */
@Service
@Command(scope = "portal", name = "eherkenning-metadata", description = "Writes our signed metadata, for a broker")
public final class EherkenningMetadata extends PortalCommand {
    @Override
    protected void run(Desk desk) {
        desk.print(desk.ask(EherkenningAdministration.class, EherkenningAdministration::metadata));
    }
}
