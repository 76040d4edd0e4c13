// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.values.Oin;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Takes an OIN of an organisation or department off the record. */
@Service
@Command(
        scope = "portal",
        name = "oin-remove",
        description = "Takes an OIN of an organisation or department off the record")
public final class OinRemove extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 1, name = "oin", description = "The number, of twenty digits", required = true)
    String oin = "";

    @Override
    protected void run(Desk desk) {
        OrganisationId of = Input.organisation(desk, organisation).id();
        Oin number = Oin.of(oin);
        Numbered held = desk.ask(Oins.class, o -> o.find(number))
                .filter(one -> one.organisation().equals(of))
                .orElseThrow(() -> new IllegalArgumentException(number + " is not a number of " + of));
        desk.tell(Oins.class, o -> o.remove(of, held.department(), desk.by()));
        desk.print(number + " is no longer on record");
    }
}
