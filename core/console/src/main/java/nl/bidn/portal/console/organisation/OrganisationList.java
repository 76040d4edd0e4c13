// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.console.completion.OrganisationTypeCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Organisations;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists the organisations. */
@Service
@Command(scope = "portal", name = "organisation-list", description = "Lists the organisations")
public final class OrganisationList extends PortalCommand {
    @Option(name = "--type", description = "Only of this type", required = false)
    @Completion(OrganisationTypeCompleter.class)
    @Nullable
    String type;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        String wanted = type;
        OrganisationType only = wanted == null ? null : Input.oneOf(OrganisationType.class, wanted);
        Listing listing = new Listing("code", "type", "name", "validFrom", "validUntil", "successor");
        for (Organisation o : desk.ask(Organisations.class, Organisations::all)) {
            if (only == null || o.type() == only) {
                listing.add(o.id(), o.type(), o.name(), o.validFrom(), o.validUntil(), o.successor());
            }
        }
        listing.print(desk.out(), json);
    }
}
