// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.completion.RoleCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Takes a role of a system back. */
@Service
@Command(scope = "portal", name = "system-revoke", description = "Takes a role of a system back")
public final class SystemRevoke extends PortalCommand {
    @Argument(index = 0, name = "oin", description = "OIN in the certificate, 20 digits", required = true)
    String oin = "";

    @Argument(index = 1, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 2, name = "role", description = "Role of the product", required = true)
    @Completion(RoleCompleter.class)
    String role = "";

    @Override
    protected void run(Desk desk) {
        ProductId id = new ProductId(product);
        boolean held = desk.ask(Roles.class, Roles::systems).stream()
                .anyMatch(s -> s.oin().equals(oin)
                        && s.product().equals(id)
                        && s.role().equals(role));
        if (!held) {
            throw new IllegalArgumentException(
                    "The system with OIN " + oin + " does not hold role " + role + " of " + id);
        }
        desk.tell(Roles.class, r -> r.revokeSystem(oin, id, role));
        desk.audit("system-revoke", null, "oin " + oin + " product " + id + " role " + role);
        desk.print("The system with OIN " + oin + " is no longer " + role + " of " + id);
    }
}
