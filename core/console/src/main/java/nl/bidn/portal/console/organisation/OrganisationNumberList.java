// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.EherkenningPeople;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the numbers by which eHerkenning names an organisation. */
@Service
@Command(
        scope = "portal",
        name = "organisation-number-list",
        description = "Lists the KvK numbers and RSINs by which eHerkenning names an organisation")
public final class OrganisationNumberList extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Organisation named = Input.organisation(desk, organisation);
        Listing listing = new Listing("organisation", "kind", "number");
        desk.ask(EherkenningPeople.class, e -> e.of(named.id()))
                .forEach(subject -> listing.add(named.id(), subject.kind(), subject.number()));
        listing.print(desk.out(), json);
    }
}
