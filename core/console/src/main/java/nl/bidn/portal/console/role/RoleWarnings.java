// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists where a product has fewer holders of a role than it advises. */
@Service
@Command(
        scope = "portal",
        name = "role-warnings",
        description = "Lists where a product has fewer holders of a role than it advises")
public final class RoleWarnings extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("warning");
        desk.ask(Roles.class, Roles::warnings).forEach(listing::add);
        listing.print(desk.out(), json);
    }
}
