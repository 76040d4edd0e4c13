// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows an organisation: mandates, products and accounts. */
@Service
@Command(
        scope = "portal",
        name = "organisation-show",
        description = "Shows an organisation: mandates, products and accounts")
public final class OrganisationShow extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Organisation shown = Input.organisation(desk, organisation);
        Listing listing = new Listing("what", "value");
        listing.add("code", shown.id())
                .add("type", shown.type())
                .add("name", shown.name())
                .add("valid from", shown.validFrom())
                .add("valid until", shown.validUntil())
                .add("successor", shown.successor());
        desk.ask(Organisations.class, o -> o.actsFor(shown.id())).forEach(o -> listing.add("acts for", o.id()));
        desk.ask(Organisations.class, o -> o.actorsFor(shown.id())).forEach(o -> listing.add("mandated", o.id()));
        desk.ask(Enablement.class, Enablement::all).stream()
                .filter(e -> e.organisation().equals(shown.id()))
                .forEach(e -> listing.add("product", e.product()));
        desk.ask(Accounts.class, a -> a.of(shown.id())).forEach(a -> listing.add("user", a.userName()));
        listing.print(desk.out(), json);
    }
}
