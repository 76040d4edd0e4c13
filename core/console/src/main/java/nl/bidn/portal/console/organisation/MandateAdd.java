// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

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

/** Lets a samenwerkingsverband act for a municipality. */
@Service
@Command(scope = "portal", name = "mandate-add", description = "Lets a samenwerkingsverband act for a municipality")
public final class MandateAdd extends PortalCommand {
    @Argument(index = 0, name = "actor", description = "Code of the samenwerkingsverband", required = true)
    @Completion(OrganisationCompleter.class)
    String actor = "";

    @Argument(index = 1, name = "municipality", description = "Code of the municipality", required = true)
    @Completion(OrganisationCompleter.class)
    String municipality = "";

    @Option(name = "--from", description = "First day, as 2026-01-01; without it today", required = false)
    @Nullable
    String from;

    @Option(name = "--until", description = "First day on which it no longer may", required = false)
    @Nullable
    String until;

    @Override
    protected void run(Desk desk) {
        OrganisationId by = Input.code(actor);
        OrganisationId acted = Input.code(municipality);
        desk.tell(Organisations.class, o -> o.mandate(by, acted, Input.dayOrToday(desk, from), Input.dayOrNone(until)));
        desk.audit("mandate-add", acted, "for " + by);
        desk.print(by + " acts for " + acted);
    }
}
