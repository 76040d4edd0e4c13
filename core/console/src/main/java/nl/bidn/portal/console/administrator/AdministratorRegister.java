// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.console.completion.CapacityCompleter;
import nl.bidn.portal.console.completion.DomainCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Registers a gebruikersbeheerder from a signed form, before or after the person came by eHerkenning. */
@Service
@Command(
        scope = "portal",
        name = "administrator-register",
        description = "Registers a gebruikersbeheerder of a field of work from a signed form")
public final class AdministratorRegister extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 1, name = "domain", description = "Field of work", required = true)
    @Completion(DomainCompleter.class)
    String domain = "";

    @Option(name = "--name", description = "Name of the person, as on the form", required = true)
    String name = "";

    @Option(name = "--email", description = "Mail address of the person, as on the form", required = true)
    String email = "";

    @Option(name = "--form", description = "Reference of the signed form", required = true)
    String form = "";

    @Option(name = "--signed-on", description = "Day of the signature, as 2026-11-23", required = true)
    String signedOn = "";

    @Option(name = "--capacity", description = "In what capacity it was signed", required = true)
    @Completion(CapacityCompleter.class)
    String capacity = "";

    @Option(name = "--signed-by", description = "Name of the signer", required = true)
    String signedBy = "";

    @Override
    protected void run(Desk desk) {
        Organisation at = Input.organisation(desk, organisation);
        var signed = new Form(
                at.id(),
                Input.oneOf(Domain.class, domain),
                name,
                email,
                form,
                Input.day(signedOn),
                signedBy,
                Input.oneOf(Roles.Capacity.class, capacity));
        String id = desk.ask(AdministratorRegistrations.class, r -> r.register(signed, desk.by()));
        desk.audit("administrator-register", at.id(), "registration " + id);
        desk.print("Registration " + id + ": link it to the person who came by eHerkenning");
    }
}
