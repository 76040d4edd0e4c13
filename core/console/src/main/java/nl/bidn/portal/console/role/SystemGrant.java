// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.completion.RoleCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lets the system behind a certificate with this OIN hold a role. */
@Service
@Command(
        scope = "portal",
        name = "system-grant",
        description = "Lets the system behind a certificate with this OIN hold a role")
public final class SystemGrant extends PortalCommand {
    @Argument(index = 0, name = "oin", description = "OIN in the certificate, 20 digits", required = true)
    String oin = "";

    @Argument(index = 1, name = "name", description = "Name of the system", required = true)
    String name = "";

    @Argument(index = 2, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 3, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 4, name = "role", description = "Role of the product", required = true)
    @Completion(RoleCompleter.class)
    String role = "";

    @Override
    protected void run(Desk desk) {
        OrganisationId code = Input.code(organisation);
        ProductId id = new ProductId(product);
        desk.tell(Roles.class, r -> r.grantSystem(oin, name, code, id, role));
        desk.audit("system-grant", code, "oin " + oin + " product " + id + " role " + role);
        desk.print("The system with OIN " + oin + " is " + role + " of " + id + " for " + code);
    }
}
