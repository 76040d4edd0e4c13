// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.console.completion.OfficerCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Issued;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a new user is, issues a code anew, or releases the one of a new gebruikersbeheerder. The code of any other
 * user is his gebruikersbeheerder's to read, never the console's.
 */
@Service
@Command(
        scope = "portal",
        name = "verification-code",
        description = "Shows how far a new user is with his verification code, or issues a new code")
public final class VerificationCode extends PortalCommand {
    @Argument(index = 0, name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    String userName = "";

    @Option(name = "--issue", description = "Issue a new code; the one before counts no more")
    boolean issue;

    @Option(name = "--show", description = "Release the code of a new gebruikersbeheerder; needs --second-officer")
    boolean show;

    @Option(name = "--second-officer", description = "User name of the officer who releases it")
    @Completion(OfficerCompleter.class)
    @Nullable
    String secondOfficer;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Account account = Input.account(desk, userName);
        if (issue) {
            desk.tell(VerificationCodes.class, c -> c.issue(account.id(), desk.by()));
            desk.audit("verification-code", account.organisation(), "issued, account " + account.id());
        }
        if (show) {
            show(desk, account);
        } else {
            state(desk, account);
        }
    }

    private void show(Desk desk, Account account) {
        String second = secondOfficer;
        if (second == null) {
            throw new IllegalArgumentException("A code is shown only with --second-officer NAME beside you");
        }
        Registered registered = registrations(desk, account).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        account.userName() + " is no new gebruikersbeheerder: his own one reads the code to him"));
        desk.print(Release.by(desk, registered.id(), second)
                .map(code -> "Read this code to the person: " + code)
                .orElse("The person is gebruikersbeheerder now"));
    }

    private void state(Desk desk, Account account) {
        Listing listing = new Listing("userName", "state", "next", "issuedAt", "expires", "triesLeft", "registration");
        Issued code =
                desk.ask(VerificationCodes.class, c -> c.current(account.id())).orElse(null);
        Instant issuedAt = code == null ? null : code.at();
        listing.add(
                account.userName(),
                account.state(),
                desk.ask(Registration.class, r -> r.step(account.id())),
                issuedAt,
                code == null ? null : code.expires(),
                code == null ? null : code.triesLeft(),
                registrations(desk, account).stream()
                        .map(Registered::id)
                        .findFirst()
                        .orElse(null));
        listing.print(desk.out(), json);
    }

    private static List<Registered> registrations(Desk desk, Account account) {
        return desk.ask(AdministratorRegistrations.class, AdministratorRegistrations::open).stream()
                .filter(registered -> account.id().equals(registered.account()))
                .toList();
    }
}
