// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.console.completion.OrganisationTypeCompleter;
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

/** Adds an organisation. */
@Service
@Command(scope = "portal", name = "organisation-add", description = "Adds an organisation")
public final class OrganisationAdd extends PortalCommand {
    @Argument(
            index = 0,
            name = "code",
            description = "Code: of a municipality GM and four digits, of another a word in capitals",
            required = true)
    String code = "";

    @Argument(index = 1, name = "type", description = "Type of organisation", required = true)
    @Completion(OrganisationTypeCompleter.class)
    String type = "";

    @Argument(index = 2, name = "name", description = "Name as people read it", required = true)
    String name = "";

    @Option(
            name = "--from",
            description = "First day on which it exists, as 2026-01-01; without it today",
            required = false)
    @Nullable
    String from;

    @Override
    protected void run(Desk desk) {
        Organisation added = desk.ask(
                Organisations.class,
                o -> o.add(
                        Input.code(code),
                        Input.oneOf(OrganisationType.class, type),
                        name,
                        Input.dayOrToday(desk, from)));
        desk.audit("organisation-add", added.id(), "type " + added.type());
        desk.print("Added " + added.id() + ", " + added.name());
    }
}
