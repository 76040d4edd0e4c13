// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.completion.RoleCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Takes a role back. */
@Service
@Command(scope = "portal", name = "role-revoke", description = "Takes a role back")
public final class RoleRevoke extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Argument(index = 1, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 2, name = "role", description = "Role of the product", required = true)
    @Completion(RoleCompleter.class)
    String role = "";

    @Argument(index = 3, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        ProductId id = new ProductId(product);
        OrganisationId code = Input.code(organisation);
        if (!desk.ask(Roles.class, r -> r.of(account.id())).contains(new Roles.Held(account.id(), id, role, code))) {
            throw new IllegalArgumentException(
                    account.userName() + " does not hold role " + role + " of " + id + " for " + code);
        }
        desk.tell(Roles.class, r -> r.revoke(account.id(), id, role, code, desk.by()));
        desk.audit("role-revoke", code, "account " + account.id() + " product " + id + " role " + role);
        desk.print(account.userName() + " is no longer " + role + " of " + id + " for " + code);
    }
}
