// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Sessions;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the sessions of people who are signed in. */
@Service
@Command(scope = "portal", name = "session-list", description = "Lists the sessions of people who are signed in")
public final class SessionList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Map<AccountId, String> names = desk.ask(Accounts.class, Accounts::all).stream()
                .collect(Collectors.toMap(Account::id, Account::userName));
        Listing listing = new Listing("id", "userName", "organisation", "signIn", "startedAt", "lastActivity");
        desk.ask(Sessions.class, Sessions::all)
                .forEach(s -> listing.add(
                        s.id(),
                        names.getOrDefault(s.account(), s.account().value()),
                        s.chosen(),
                        s.assurance(),
                        s.startedAt(),
                        s.lastActivity()));
        listing.print(desk.out(), json);
    }
}
