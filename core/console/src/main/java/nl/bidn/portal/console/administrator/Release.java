// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import java.util.Optional;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations;

/**
 * Releases a registration at the console. The operator is the first pair of eyes, so a second officer is named, who stands
 * beside him; the audit has both.
 */
final class Release {
    private Release() {}

    /** @return the code to read to the person; none: he is gebruikersbeheerder now */
    static Optional<String> by(Desk desk, String registration, String secondOfficer) {
        Account second = Input.account(desk, secondOfficer);
        if (desk.by().equals("console:" + second.userName())) {
            throw new IllegalArgumentException("The second officer must be somebody else than you");
        }
        Optional<String> code = desk.ask(AdministratorRegistrations.class, r -> r.release(registration, second.id()));
        desk.audit(
                "administrator-release",
                second.organisation(),
                "registration " + registration + " second officer " + second.id());
        return code;
    }
}
