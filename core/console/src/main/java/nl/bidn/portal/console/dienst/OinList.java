// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import java.util.List;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Oins.Numbered;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists the OINs of organisations and their departments. */
@Service
@Command(scope = "portal", name = "oin-list", description = "Lists the OINs on record, of one organisation or all")
public final class OinList extends PortalCommand {
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
        Listing listing = new Listing("organisation", "department", "oin", "register");
        for (Numbered one : numbers(desk)) {
            Department department = one.department();
            listing.add(
                    one.organisation(),
                    department == null ? null : department.id(),
                    one.oin(),
                    one.oin().register());
        }
        listing.print(desk.out(), json);
    }

    private List<Numbered> numbers(Desk desk) {
        String typed = organisation;
        if (typed == null) {
            return desk.ask(Oins.class, Oins::all);
        }
        return desk.ask(Oins.class, o -> o.of(Input.organisation(desk, typed).id()));
    }
}
