// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.eherkenning;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Certificate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the brokers, one line for each certificate. */
@Service
@Command(scope = "portal", name = "broker-list", description = "Lists the eHerkenning brokers and their certificates")
public final class BrokerList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        var listing = new Listing(
                "id", "name", "entityId", "binding", "contentType", "active", "place", "use", "validUntil", "daysLeft");
        for (var b : desk.ask(EherkenningAdministration.class, EherkenningAdministration::brokers)) {
            for (Certificate c : b.certificates()) {
                listing.add(
                        b.id(),
                        b.name(),
                        b.entityId(),
                        b.binding(),
                        b.contentType(),
                        b.active(),
                        b.place(),
                        c.use(),
                        c.until(),
                        c.daysLeft());
            }
        }
        listing.print(desk.out(), json);
    }
}
