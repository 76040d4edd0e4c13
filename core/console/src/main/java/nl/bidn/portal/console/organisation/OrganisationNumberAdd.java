// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.console.completion.NumberKindCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.LegalSubject;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Records a number by which eHerkenning names an organisation. */
@Service
@Command(
        scope = "portal",
        name = "organisation-number-add",
        description = "Records a KvK number or RSIN by which eHerkenning names an organisation")
public final class OrganisationNumberAdd extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 1, name = "number", description = "KVK: or RSIN: and the number", required = true)
    @Completion(NumberKindCompleter.class)
    String number = "";

    @Override
    protected void run(Desk desk) {
        Organisation named = Input.organisation(desk, organisation);
        LegalSubject subject = LegalSubject.of(number);
        desk.tell(EherkenningPeople.class, e -> e.add(subject, named.id(), desk.by()));
        desk.audit("organisation-number-add", named.id(), subject.toString());
        desk.print(subject + " leads to " + named.id());
    }
}
