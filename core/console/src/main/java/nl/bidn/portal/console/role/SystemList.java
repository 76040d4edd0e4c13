// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the systems and the roles that they hold. */
@Service
@Command(scope = "portal", name = "system-list", description = "Lists the systems and the roles that they hold")
public final class SystemList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("oin", "name", "organisation", "product", "role");
        desk.ask(Roles.class, Roles::systems)
                .forEach(s -> listing.add(s.oin(), s.name(), s.organisation(), s.product(), s.role()));
        listing.print(desk.out(), json);
    }
}
