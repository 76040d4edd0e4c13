// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles;

/** Reads the options that say who signed a change form. */
final class Forms {
    private Forms() {}

    /** @param signedBy of a gebruikersbeheerder the user name, of anyone else the name on the form */
    static Roles.ChangeForm form(Desk desk, String reference, String signedOn, String capacity, String signedBy) {
        Roles.Capacity as = Input.oneOf(Roles.Capacity.class, capacity);
        if (as != Roles.Capacity.GEBRUIKERSBEHEERDER) {
            return new Roles.ChangeForm(reference, Input.day(signedOn), as, null, signedBy);
        }
        Account signer = Input.account(desk, signedBy);
        return new Roles.ChangeForm(reference, Input.day(signedOn), as, signer.id(), signer.name());
    }
}
