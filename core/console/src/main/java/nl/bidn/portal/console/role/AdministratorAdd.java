// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.console.completion.CapacityCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Registers a gebruikersbeheerder of an organisation for a product. */
@Service
@Command(
        scope = "portal",
        name = "administrator-add",
        description = "Registers a gebruikersbeheerder of an organisation for a product")
public final class AdministratorAdd extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Argument(index = 1, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 2, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Option(name = "--form", description = "Reference of the signed change form", required = true)
    String form = "";

    @Option(name = "--signed-on", description = "Day of the signature, as 2026-11-23", required = true)
    String signedOn = "";

    @Option(name = "--capacity", description = "In what capacity it was signed", required = true)
    @Completion(CapacityCompleter.class)
    String capacity = "";

    @Option(
            name = "--signed-by",
            description = "Name of the signer; of a gebruikersbeheerder the user name",
            required = true)
    String signedBy = "";

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        InstalledProduct installed = Input.product(desk, product);
        OrganisationId code = Input.code(organisation);
        String role = installed.roles().stream()
                .filter(r -> r.kind() == RoleKind.SIGNATORY)
                .map(Role::id)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Product " + installed.id() + " has no gebruikersbeheerder"));
        Roles.ChangeForm signed = Forms.form(desk, form, signedOn, capacity, signedBy);
        desk.tell(Roles.class, r -> r.grant(account.id(), installed.id(), role, code, signed));
        desk.audit("administrator-add", code, "account " + account.id() + " product " + installed.id());
        desk.print(account.userName() + " is " + role + " of " + installed.id() + " for " + code);
    }
}
