// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;

/**
 * Who may sign for a role. Source: manual Alleenverdieners, section 2.1: a gebruikersbeheerder "kan tekenen voor nieuwe
 * productbeheerders van de dienst waar ze gebruikersbeheerder voor zijn"; "zonder gebruikersbeheerder is een handtekening
 * van een leidinggevende of B&amp;W nodig". Nobody signs for himself; so the only gebruikersbeheerder of an organisation
 * needs a manager or B&amp;W for a role of his own.
 */
final class GrantRule {
    private GrantRule() {}

    /**
     * Judges the signature under a change form.
     *
     * @param kind of the role that is given
     * @param receiver who gets it
     * @param signatories the active accounts that hold a signatory role of the product for the organisation
     * @return why it is refused; empty: it is good
     */
    static Optional<String> flawIn(RoleKind kind, AccountId receiver, ChangeForm form, Set<AccountId> signatories) {
        if (receiver.equals(form.signer())) {
            return Optional.of("nobody can sign for himself");
        }
        return switch (kind) {
            case STAFF -> flawForStaff(receiver, form, signatories);
            case SIGNATORY ->
                form.capacity() == Capacity.GEBRUIKERSBEHEERDER
                        ? Optional.of("this role needs the signature of a leidinggevende or college_bw")
                        : Optional.empty();
            case SUPPLIER -> Optional.of("this role is for systems, not for people");
        };
    }

    private static Optional<String> flawForStaff(AccountId receiver, ChangeForm form, Set<AccountId> signatories) {
        if (form.capacity() == Capacity.GEBRUIKERSBEHEERDER) {
            AccountId signer = form.signer();
            if (signer == null) {
                return Optional.of("a gebruikersbeheerder signs with his account: name it");
            }
            return signatories.contains(signer)
                    ? Optional.empty()
                    : Optional.of("the signer is no active gebruikersbeheerder of this product for this organisation");
        }
        boolean another = signatories.stream().anyMatch(one -> !one.equals(receiver));
        return another ? Optional.of("there is a gebruikersbeheerder, whose signature is needed") : Optional.empty();
    }
}
