// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import java.util.List;
import java.util.TreeSet;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists the mandates of providers, of any day. */
@Service
@Command(
        scope = "portal",
        name = "machtiging-list",
        description = "Lists the mandates of providers, of one organisation or all")
public final class MachtigingList extends PortalCommand {
    @Argument(
            index = 0,
            name = "organisation",
            description = "Code of the municipality or provider; without it all",
            required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing =
                new Listing("id", "municipality", "provider", "product", "diensten", "from", "until", "document");
        mandates(desk)
                .forEach(one -> listing.add(
                        one.id(),
                        one.municipality(),
                        one.provider(),
                        one.product(),
                        String.join(" ", new TreeSet<>(one.diensten())),
                        one.from(),
                        one.until(),
                        one.document()));
        listing.print(desk.out(), json);
    }

    private List<Machtiging> mandates(Desk desk) {
        String typed = organisation;
        if (typed == null) {
            return desk.ask(Machtigingen.class, Machtigingen::all);
        }
        return desk.ask(
                Machtigingen.class, m -> m.of(Input.organisation(desk, typed).id()));
    }
}
