// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
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
    static Optional<Why> flawIn(RoleKind kind, AccountId receiver, ChangeForm form, Set<AccountId> signatories) {
        if (receiver.equals(form.signer())) {
            return Optional.of(Why.SIGNS_FOR_HIMSELF);
        }
        return switch (kind) {
            case STAFF -> flawForStaff(receiver, form, signatories);
            case SIGNATORY ->
                form.capacity() == Capacity.GEBRUIKERSBEHEERDER ? Optional.of(Why.NEEDS_MANAGER) : Optional.empty();
            case SUPPLIER -> Optional.of(Why.ROLE_FOR_SYSTEMS);
        };
    }

    private static Optional<Why> flawForStaff(AccountId receiver, ChangeForm form, Set<AccountId> signatories) {
        if (form.capacity() == Capacity.GEBRUIKERSBEHEERDER) {
            return flawInTaking(form, signatories);
        }
        boolean another = signatories.stream().anyMatch(one -> !one.equals(receiver));
        return another ? Optional.of(Why.NEEDS_ADMINISTRATOR) : Optional.empty();
    }

    /**
     * Judges the signature under a form that takes a role back. The manual asks nothing of it; who signs as
     * gebruikersbeheerder must be one, and may give up a role of his own.
     */
    static Optional<Why> flawInTaking(ChangeForm form, Set<AccountId> signatories) {
        if (form.capacity() != Capacity.GEBRUIKERSBEHEERDER) {
            return Optional.empty();
        }
        AccountId signer = form.signer();
        if (signer == null) {
            return Optional.of(Why.SIGNER_UNNAMED);
        }
        return signatories.contains(signer) ? Optional.empty() : Optional.of(Why.SIGNER_MAY_NOT_SIGN);
    }

    /** The refusal as the console says it. */
    static Refused refusal(Why flaw) {
        String english = switch (flaw) {
            case SIGNS_FOR_HIMSELF -> "nobody can sign for himself";
            case NEEDS_MANAGER -> "this role needs the signature of a leidinggevende or college_bw";
            case ROLE_FOR_SYSTEMS -> "this role is for systems, not for people";
            case SIGNER_UNNAMED -> "a gebruikersbeheerder signs with his account: name it";
            case SIGNER_MAY_NOT_SIGN ->
                "the signer is no active gebruikersbeheerder of this product for this organisation";
            case NEEDS_ADMINISTRATOR -> "there is a gebruikersbeheerder, whose signature is needed";
            default -> flaw.name();
        };
        return new Refused(flaw, "The form is refused: " + english);
    }
}
