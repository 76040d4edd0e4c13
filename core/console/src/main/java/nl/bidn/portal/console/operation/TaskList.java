// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the workers of products and how much work waits for them, or the pieces that are laid aside. */
@Service
@Command(
        scope = "portal",
        name = "task-list",
        description = "Lists the workers of products and how much work waits, or what is laid aside")
public final class TaskList extends PortalCommand {
    @Option(name = "--aside", description = "List the pieces of work that are laid aside")
    boolean aside;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        (aside ? pieces(desk) : workers(desk)).print(desk.out(), json);
    }

    private static Listing workers(Desk desk) {
        Listing listing = new Listing("worker", "there", "waiting", "overdueSince", "aside", "done", "failed");
        desk.ask(WorkQueue.class, WorkQueue::workers)
                .forEach(w -> listing.add(
                        w.name(), w.there(), w.waiting(), w.overdueSince(), w.aside(), w.done(), w.failed()));
        return listing;
    }

    private static Listing pieces(Desk desk) {
        Listing listing = new Listing("id", "worker", "organisation", "subject", "asked", "attempts", "why");
        desk.ask(WorkQueue.class, WorkQueue::aside)
                .forEach(p -> listing.add(
                        p.id(),
                        p.product() + "/" + p.worker(),
                        p.organisation(),
                        p.subject(),
                        p.asked(),
                        p.attempts(),
                        p.why()));
        return listing;
    }
}
