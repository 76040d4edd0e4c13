// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import java.util.List;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists who holds which roles: of a user, or of a product for an organisation. */
@Service
@Command(
        scope = "portal",
        name = "role-list",
        description = "Lists who holds which roles: of a user, or of a product for an organisation")
public final class RoleList extends PortalCommand {
    @Option(name = "--user", description = "Of this user", required = false)
    @Completion(UserCompleter.class)
    @Nullable
    String user;

    @Option(name = "--product", description = "Of this product", required = false)
    @Completion(ProductCompleter.class)
    @Nullable
    String product;

    @Option(name = "--organisation", description = "For this organisation", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("userName", "product", "role", "organisation");
        for (Account account : accounts(desk)) {
            for (Roles.Held held : desk.ask(Roles.class, r -> r.of(account.id()))) {
                if (matches(product, held.product().value())
                        && matches(organisation, held.organisation().value())) {
                    listing.add(account.userName(), held.product(), held.role(), held.organisation());
                }
            }
        }
        listing.print(desk.out(), json);
    }

    private List<Account> accounts(Desk desk) {
        String userName = user;
        return userName == null ? desk.ask(Accounts.class, Accounts::all) : List.of(Input.account(desk, userName));
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equalsIgnoreCase(value);
    }
}
