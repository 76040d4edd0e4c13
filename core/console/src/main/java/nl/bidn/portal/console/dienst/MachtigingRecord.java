// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.DienstCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Records the mandate that a municipality gave to an external provider. */
@Service
@Command(
        scope = "portal",
        name = "machtiging-record",
        description = "Records the mandate that a municipality gave to an external provider")
public final class MachtigingRecord extends PortalCommand {
    @Argument(index = 0, name = "municipality", description = "Code of the municipality that gave it", required = true)
    @Completion(OrganisationCompleter.class)
    String municipality = "";

    @Argument(index = 1, name = "provider", description = "Code of the provider that got it", required = true)
    @Completion(OrganisationCompleter.class)
    String provider = "";

    @Argument(index = 2, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 3, name = "diensten", description = "Ids of its diensten", required = true, multiValued = true)
    @Completion(DienstCompleter.class)
    List<String> diensten = new ArrayList<>();

    @Option(name = "--document", description = "Reference of the signed document", required = true)
    String document = "";

    @Option(name = "--from", description = "First day, as 2026-01-01; without it today")
    @Nullable
    String from;

    @Option(name = "--until", description = "First day on which it no longer holds")
    @Nullable
    String until;

    @Override
    protected void run(Desk desk) {
        Organisation giver = Input.organisation(desk, municipality);
        Organisation receiver = Input.organisation(desk, provider);
        LocalDate first = Input.dayOrToday(desk, from);
        LocalDate end = Input.dayOrNone(until);
        Machtiging recorded = desk.ask(
                Machtigingen.class,
                m -> m.register(
                        giver.id(),
                        receiver.id(),
                        new ProductId(product),
                        Set.copyOf(diensten),
                        first,
                        end,
                        document,
                        desk.by()));
        desk.print(receiver.id() + " works for " + giver.id() + " by mandate " + recorded.id());
    }
}
