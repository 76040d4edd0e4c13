// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.aansluiten;

import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.Wachtrij.Bladzijde;
import nl.bidn.portal.aansluiten.Wachtrij.Sortering;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.console.completion.StaatCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists applications of organisations, a page at a time. */
@Service
@Command(
        scope = "portal",
        name = "aanvraag-list",
        description =
                "Lists applications of organisations, the earliest term first: those that are open, or of one state")
public final class AanvraagList extends PortalCommand {
    private static final int PAGE = 100;

    @Option(name = "--staat", description = "Only of this state")
    @Completion(StaatCompleter.class)
    String staat = "";

    @Option(name = "--search", description = "The begin of the name of the organisation, its code, or a reference")
    String search = "";

    @Option(name = "--page", description = "Which page of " + PAGE + ", from 1")
    int page = 1;

    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Staat asked = staat.isEmpty() ? null : Staat.valueOf(staat);
        var vraag = new Vraag(asked, null, null, null, false, null, search, Sortering.TERMIJN, false, page - 1, PAGE);
        Bladzijde found = desk.ask(Wachtrij.class, wachtrij -> wachtrij.forOperator(vraag));
        Listing listing =
                new Listing("reference", "formulier", "staat", "organisation", "product", "submittedAt", "term");
        found.regels()
                .forEach(regel -> listing.add(
                        regel.reference(),
                        regel.formulier(),
                        regel.staat(),
                        regel.organisationCode(),
                        regel.product(),
                        regel.submittedAt(),
                        regel.term()));
        listing.print(desk.out(), json);
    }
}
