// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import java.util.List;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Diensten;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists the diensten that are switched on, and whether each counts today. */
@Service
@Command(
        scope = "portal",
        name = "dienst-list",
        description = "Lists the diensten that are switched on, of one organisation or all")
public final class DienstList extends PortalCommand {
    @Argument(
            index = 0,
            name = "organisation",
            description = "Code of the organisation; without it all",
            required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("product", "dienst", "organisation", "since", "counts");
        for (Diensten.Enabled on : switchedOn(desk)) {
            boolean counts = desk.ask(Diensten.class, d -> d.isOn(on.product(), on.dienst(), on.organisation()));
            listing.add(on.product(), on.dienst(), on.organisation(), on.since(), counts);
        }
        listing.print(desk.out(), json);
    }

    private List<Diensten.Enabled> switchedOn(Desk desk) {
        String typed = organisation;
        if (typed == null) {
            return desk.ask(Diensten.class, Diensten::all);
        }
        return desk.ask(
                Diensten.class, d -> d.of(Input.organisation(desk, typed).id()));
    }
}
