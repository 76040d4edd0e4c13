// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Organisations;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Ends an organisation, as when municipalities merge. */
@Service
@Command(
        scope = "portal",
        name = "organisation-end",
        description = "Ends an organisation, as when municipalities merge")
public final class OrganisationEnd extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(
            index = 1,
            name = "until",
            description = "First day on which it no longer exists, as 2027-01-01",
            required = true)
    String until = "";

    @Option(name = "--successor", description = "Code of the organisation that takes over", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String successor;

    @Override
    protected void run(Desk desk) {
        String next = successor;
        OrganisationId heir = next == null ? null : Input.code(next);
        Organisation ended =
                desk.ask(Organisations.class, o -> o.end(Input.code(organisation), Input.day(until), heir));
        desk.audit("organisation-end", ended.id(), "until " + ended.validUntil());
        desk.print(ended.id() + " ends on " + ended.validUntil());
    }
}
