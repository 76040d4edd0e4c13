// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import java.util.Arrays;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.console.completion.CapacityCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductOrDomainCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/**
 * Registers a gebruikersbeheerder of an organisation: for a product whose roles are given by forms at once, for a field of
 * work as a registration that a second officer must release.
 */
@Service
@Command(
        scope = "portal",
        name = "administrator-add",
        description = "Registers a gebruikersbeheerder of an organisation for a product or a field of work")
public final class AdministratorAdd extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Argument(index = 1, name = "product", description = "Id of the product, or a field of work", required = true)
    @Completion(ProductOrDomainCompleter.class)
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
        Optional<Domain> domain = Arrays.stream(Domain.values())
                .filter(one -> one.name().equals(product))
                .findFirst();
        if (domain.isPresent()) {
            ofDomain(desk, domain.get());
        } else {
            ofProduct(desk);
        }
    }

    /** The name and mail address of the form are those of the person; who has another on the form is registered by it. */
    private void ofDomain(Desk desk, Domain domain) {
        Account account = Input.account(desk, userName);
        OrganisationId code = Input.code(organisation);
        var signed = new AdministratorRegistrations.Form(
                code,
                domain,
                account.name(),
                account.email(),
                form,
                Input.day(signedOn),
                signedBy,
                Input.oneOf(Roles.Capacity.class, capacity));
        String id = desk.ask(AdministratorRegistrations.class, r -> r.register(signed, desk.by()));
        desk.tell(AdministratorRegistrations.class, r -> r.link(id, account.id(), desk.by()));
        desk.audit("administrator-add", code, "account " + account.id() + " registration " + id);
        desk.print("Registration " + id + ": another officer must release it");
    }

    private void ofProduct(Desk desk) {
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
