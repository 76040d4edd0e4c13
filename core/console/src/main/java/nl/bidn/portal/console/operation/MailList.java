// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the mails that could not be sent. */
@Service
@Command(scope = "portal", name = "mail-list", description = "Lists the mails that could not be sent")
public final class MailList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("id", "kind", "to", "subject", "madeAt", "tries", "lastError");
        desk.ask(OutboxStatus.class, OutboxStatus::deadLetters)
                .forEach(d -> listing.add(d.id(), d.kind(), d.to(), d.subject(), d.madeAt(), d.tries(), d.lastError()));
        listing.print(desk.out(), json);
    }
}
