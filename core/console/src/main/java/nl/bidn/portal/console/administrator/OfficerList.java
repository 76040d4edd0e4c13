// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Administrators;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the officers of the servicedesk. */
@Service
@Command(scope = "portal", name = "officer-list", description = "Lists the officers of the servicedesk")
public final class OfficerList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("userName", "name", "organisation");
        desk.ask(Administrators.class, Administrators::officers)
                .forEach(a -> listing.add(a.userName(), a.name(), a.organisation()));
        listing.print(desk.out(), json);
    }
}
