// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.AgreementCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Enablement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Puts a signed agreement on record. */
@Service
@Command(scope = "portal", name = "agreement-record", description = "Puts a signed agreement on record")
public final class AgreementRecord extends PortalCommand {
    @Argument(index = 0, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 1, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 2, name = "agreement", description = "Agreement that the product asks for", required = true)
    @Completion(AgreementCompleter.class)
    String agreement = "";

    @Option(name = "--reference", description = "Reference of the document", required = true)
    String reference = "";

    @Option(name = "--signed-on", description = "Day of the signature, as 2026-11-23", required = true)
    String signedOn = "";

    @Option(name = "--signed-by", description = "Name of the signer", required = true)
    String signedBy = "";

    @Option(name = "--complete", description = "The document is complete and right; only then it counts")
    boolean complete;

    @Override
    protected void run(Desk desk) {
        ProductId id = new ProductId(product);
        OrganisationId code = Input.code(organisation);
        desk.tell(
                Enablement.class,
                e -> e.recordAgreement(
                        id,
                        code,
                        new Agreement(agreement),
                        reference,
                        Input.day(signedOn),
                        signedBy,
                        complete,
                        desk.by()));
        desk.print(
                (complete ? "Complete " : "Incomplete ") + agreement + " of " + code + " for " + id + " is on record");
    }
}
