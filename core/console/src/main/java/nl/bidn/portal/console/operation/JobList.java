// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the jobs, their last result and their next run. */
@Service
@Command(scope = "portal", name = "job-list", description = "Lists the jobs, their last result and their next run")
public final class JobList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Listing listing = new Listing("name", "schedule", "lastRun", "lastResult", "failed", "nextRun");
        desk.ask(Jobs.class, Jobs::all)
                .forEach(
                        j -> listing.add(j.name(), j.schedule(), j.lastRun(), j.lastResult(), j.failed(), j.nextRun()));
        listing.print(desk.out(), json);
    }
}
