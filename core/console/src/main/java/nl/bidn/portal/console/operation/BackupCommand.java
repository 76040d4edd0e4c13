// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import java.nio.file.Path;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.data.Backups;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Copies the embedded database while the portal runs. */
@Service
@Command(scope = "portal", name = "backup", description = "Copies the embedded database while the portal runs")
public final class BackupCommand extends PortalCommand {
    @Argument(index = 0, name = "folder", description = "Folder for the zip; made if need be", required = true)
    @Completion(FileCompleter.class)
    String folder = "";

    @Override
    protected void run(Desk desk) {
        Path zip = desk.ask(Backups.class, b -> b.backup(Input.path(folder)));
        desk.audit("backup", null, "made");
        desk.print("Written: " + zip + "; keep the folder keys apart, without it nothing can be read");
    }
}
