// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.data.PortalEnvironment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Puts a backup ready, so that the portal takes it in at the next start. */
@Service
@Command(
        scope = "portal",
        name = "restore",
        description = "Puts a backup ready, so that the portal takes it in at the next start")
public final class RestoreCommand extends PortalCommand {
    @Argument(index = 0, name = "file", description = "Zip that backup wrote", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Override
    protected void run(Desk desk) {
        Path zip = Input.file(file);
        Path ready = desk.ask(PortalEnvironment.class, e -> e.dataFolder().resolve("restore"));
        try {
            Files.createDirectories(ready);
            Files.copy(zip, ready.resolve(zip.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException(zip + " cannot be copied to " + ready, e);
        }
        desk.audit("restore", null, "made ready");
        desk.print("Ready: the portal takes it in when it is stopped and started again");
    }
}
