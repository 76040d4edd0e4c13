// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Organisations;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;

/** Imports the list of municipalities. */
@Service
@Command(scope = "portal", name = "organisation-import", description = "Imports the list of municipalities")
public final class OrganisationImport extends PortalCommand {
    @Argument(
            index = 0,
            name = "file",
            description = "CSV: UTF-8, semicolons, header gemeentecode_cbs;naam;...",
            required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Option(
            name = "--from",
            description = "First day of municipalities that are new, as 2024-01-01; without it today",
            required = false)
    @Nullable
    String from;

    @Override
    protected void run(Desk desk) {
        try (Reader csv = Files.newBufferedReader(Input.file(file))) {
            Organisations.Imported done =
                    desk.ask(Organisations.class, o -> o.importMunicipalities(csv, Input.dayOrToday(desk, from)));
            desk.audit("organisation-import", null, done.added() + " added, " + done.renamed() + " renamed");
            desk.print(done.added() + " added, " + done.renamed() + " renamed, " + done.unchanged() + " unchanged");
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read as UTF-8 text", e);
        }
    }
}
