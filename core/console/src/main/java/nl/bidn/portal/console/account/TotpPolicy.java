// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.signin.password.PasswordAdministration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Whether people of an organisation need a second factor. */
@Service
@Command(scope = "portal", name = "totp-policy", description = "Whether people of an organisation need a second factor")
public final class TotpPolicy extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 1, name = "policy", description = "on or off", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"on", "off"})
    String policy = "";

    @Override
    protected void run(Desk desk) {
        OrganisationId code = Input.organisation(desk, organisation).id();
        boolean required = Input.onOrOff(policy);
        desk.tell(PasswordAdministration.class, p -> p.setTotpPolicy(code, required, desk.by()));
        desk.audit("totp-policy", code, policy);
        desk.print(code + (required ? " needs a second factor" : " needs no second factor"));
    }
}
