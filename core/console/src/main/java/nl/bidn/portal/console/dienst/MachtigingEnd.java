// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import java.time.LocalDate;
import nl.bidn.portal.console.completion.MachtigingCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Machtigingen;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Ends the mandate of a provider; without a day at once. */
@Service
@Command(
        scope = "portal",
        name = "machtiging-end",
        description = "Ends the mandate of a provider; without a day at once")
public final class MachtigingEnd extends PortalCommand {
    @Argument(index = 0, name = "mandate", description = "Id of the mandate", required = true)
    @Completion(MachtigingCompleter.class)
    String mandate = "";

    @Option(name = "--on", description = "First day without it, as 2026-01-01; without it today")
    @Nullable
    String on;

    @Override
    protected void run(Desk desk) {
        LocalDate day = Input.dayOrToday(desk, on);
        desk.tell(Machtigingen.class, m -> m.end(mandate, day, desk.by()));
        desk.print("Mandate " + mandate + " holds no more from " + day);
    }
}
