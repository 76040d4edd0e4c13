// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.eherkenning;

import nl.bidn.portal.console.completion.BrokerCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Removes a broker; whoever is on his way by it does not come in. */
@Service
@Command(scope = "portal", name = "broker-remove", description = "Removes an eHerkenning broker")
public final class BrokerRemove extends PortalCommand {
    @Argument(index = 0, name = "broker", description = "Id of the broker", required = true)
    @Completion(BrokerCompleter.class)
    String id = "";

    @Override
    protected void run(Desk desk) {
        desk.tell(EherkenningAdministration.class, e -> e.removeBroker(id, desk.by()));
        desk.print("Removed broker " + id);
    }
}
