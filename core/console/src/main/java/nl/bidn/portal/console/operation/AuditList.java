// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.AuditLog;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Shows the last lines of the audit, newest first; with the word verify, tests its hash chain. */
@Service
@Command(
        scope = "portal",
        name = "audit",
        description = "Shows the last lines of the audit, newest first; with the word verify, tests its hash chain")
public final class AuditList extends PortalCommand {
    private static final int MOST = 10_000;

    @Argument(index = 0, name = "verify", description = "The word verify", required = false)
    @Nullable
    String act;

    @Option(name = "--action", description = "Only this action", required = false)
    @Nullable
    String action;

    @Option(name = "--organisation", description = "Only about this organisation", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = "--last", description = "How many lines")
    int last = 50;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        String word = act;
        if (word != null) {
            if (!word.equals("verify")) {
                throw new IllegalArgumentException("'" + word + "' is not verify");
            }
            AuditVerify.verify(desk, json);
            return;
        }
        if (last < 1 || last > MOST) {
            throw new IllegalArgumentException("Ask for 1 to " + MOST + " lines");
        }
        String code = organisation == null ? "" : Input.code(organisation).value();
        Listing listing =
                new Listing("number", "at", "actor", "product", "action", "outcome", "organisation", "detail");
        desk.ask(AuditLog.class, a -> a.last(last, action == null ? "" : action, code))
                .forEach(l -> listing.add(
                        l.number(),
                        l.at(),
                        l.actor(),
                        l.product(),
                        l.action(),
                        l.outcome(),
                        l.organisation(),
                        l.detail()));
        listing.print(desk.out(), json);
    }
}
