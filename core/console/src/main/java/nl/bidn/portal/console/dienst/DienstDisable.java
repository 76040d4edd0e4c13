// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.DienstCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Diensten;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a dienst of a product off for an organisation. */
@Service
@Command(
        scope = "portal",
        name = "dienst-disable",
        description = "Switches a dienst of a product off for an organisation")
public final class DienstDisable extends PortalCommand {
    @Argument(index = 0, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 1, name = "dienst", description = "Id of the dienst", required = true)
    @Completion(DienstCompleter.class)
    String dienst = "";

    @Argument(index = 2, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Override
    protected void run(Desk desk) {
        OrganisationId at = Input.organisation(desk, organisation).id();
        desk.tell(Diensten.class, d -> d.disable(new ProductId(product), dienst, at, desk.by()));
        desk.print(dienst + " of " + product + " is off for " + at);
    }
}
