// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who holds which role of which product for which organisation. A service of this room. Refusals are
 * {@link IllegalArgumentException}s with a clear English line.
 */
@ProviderType
public interface Roles {
    /** In what capacity somebody signed a change form (manual Alleenverdieners, section 2.1). */
    enum Capacity {
        GEBRUIKERSBEHEERDER,
        LEIDINGGEVENDE,
        COLLEGE_BW
    }

    /**
     * A signed change form (mutatieformulier) as the servicedesk recorded it.
     *
     * @param signer the account that signed, needed for GEBRUIKERSBEHEERDER
     * @param signerName as it stands on the form
     */
    record ChangeForm(
            String reference,
            LocalDate signedOn,
            Capacity capacity,
            @Nullable AccountId signer,
            String signerName) {}

    /** One role that one account holds. */
    record Held(AccountId account, ProductId product, String role, OrganisationId organisation) {}

    /** One role that the system behind an OIN holds. */
    record SystemHeld(String oin, String name, OrganisationId organisation, ProductId product, String role) {}

    /**
     * Gives a role. A staff role needs the signature of an active holder of a signatory role of that product and
     * organisation, or, only where there is none but the person who gets the role, of a manager or B&amp;W; a signatory
     * role needs that of a manager or B&amp;W. Nobody signs for himself. Nothing happens if the role is held already.
     */
    void grant(
            AccountId account, ProductId product, String role, OrganisationId organisation, ChangeForm form, String by);

    /** The same, by the portal itself. */
    default void grant(
            AccountId account, ProductId product, String role, OrganisationId organisation, ChangeForm form) {
        grant(account, product, role, organisation, form, Organisations.PORTAL);
    }

    /**
     * Takes a role back because of a signed form, which stays on record. Who signed as gebruikersbeheerder must be one.
     * Refused if the role is not held.
     */
    void revoke(
            AccountId account, ProductId product, String role, OrganisationId organisation, ChangeForm form, String by);

    /**
     * A change form on record.
     *
     * @param takes whether it took the role back
     * @param recordedBy account of an officer, or another actor of the audit
     */
    record RecordedForm(Held held, boolean takes, ChangeForm form, Instant recordedAt, String recordedBy) {}

    /** The forms of an organisation, newest first, at most {@link #MOST_FORMS}. */
    List<RecordedForm> forms(OrganisationId organisation);

    int MOST_FORMS = 200;

    /** An organisation that has fewer active holders of a role than the product advises. */
    record Shortage(ProductId product, String role, OrganisationId organisation, long holders, int advised) {}

    /** Those of one organisation. */
    List<Shortage> shortages(OrganisationId organisation);

    /** Takes a role back; form and dates stay as a record. Nothing happens if it is not held. */
    void revoke(AccountId account, ProductId product, String role, OrganisationId organisation, String by);

    List<Held> of(AccountId account);

    List<Held> at(ProductId product, OrganisationId organisation);

    /**
     * Lets the system behind a certificate with this OIN hold a role, of kind SUPPLIER or STAFF. Refused if the OIN is on
     * record as that of another organisation ({@link Oins}).
     */
    void grantSystem(String oin, String name, OrganisationId organisation, ProductId product, String role);

    void revokeSystem(String oin, ProductId product, String role);

    /** What systems hold, sorted by name. */
    List<SystemHeld> systems();

    /** One line for each organisation where a product has fewer holders of a role than it advises. */
    List<String> warnings();
}
