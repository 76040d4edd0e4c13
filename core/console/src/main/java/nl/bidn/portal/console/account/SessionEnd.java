// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import nl.bidn.portal.console.completion.SessionCompleter;
import nl.bidn.portal.console.completion.UserCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Sessions;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Ends a session, or all sessions of a user. */
@Service
@Command(scope = "portal", name = "session-end", description = "Ends a session, or all sessions of a user")
public final class SessionEnd extends PortalCommand {
    @Argument(index = 0, name = "session", description = "Handle of the session", required = false)
    @Completion(SessionCompleter.class)
    @Nullable
    String session;

    @Option(name = "--user", description = "Ends all sessions of this user", required = false)
    @Completion(UserCompleter.class)
    @Nullable
    String user;

    @Override
    protected void run(Desk desk) {
        String handle = session;
        String userName = user;
        if ((handle == null) == (userName == null)) {
            throw new IllegalArgumentException("Give either a session or --user");
        }
        if (userName != null) {
            Account account = Input.account(desk, userName);
            desk.tell(Sessions.class, s -> s.endAllOf(account.id()));
            desk.audit("session-end", account.organisation(), "account " + account.id());
            desk.print("All sessions of " + account.userName() + " ended");
        } else if (handle != null) {
            if (!desk.ask(Sessions.class, s -> s.endById(handle))) {
                throw new IllegalArgumentException("There is no session '" + handle + "'");
            }
            desk.audit("session-end", null, "session " + handle);
            desk.print("Session " + handle + " ended");
        }
    }
}
