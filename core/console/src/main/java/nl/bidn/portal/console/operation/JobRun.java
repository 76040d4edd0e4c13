// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.console.completion.JobCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Runs a job now. */
@Service
@Command(scope = "portal", name = "job-run", description = "Runs a job now")
public final class JobRun extends PortalCommand {
    @Argument(index = 0, name = "job", description = "Name of the job", required = true)
    @Completion(JobCompleter.class)
    String job = "";

    @Override
    protected void run(Desk desk) {
        String line = desk.ask(Jobs.class, j -> j.run(job));
        desk.audit("job-run", null, "job " + job);
        desk.print(line.isBlank() ? "Done" : line);
    }
}
