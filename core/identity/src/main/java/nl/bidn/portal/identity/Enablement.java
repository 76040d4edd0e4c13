// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * For which organisations a product is switched on, and the agreements on record. A service of this room. Stays when a
 * product is removed, so that it comes back as it was. Refusals are {@link IllegalArgumentException}s with a clear line.
 */
@ProviderType
public interface Enablement {
    /** One product switched on for one organisation. */
    record Enabled(ProductId product, OrganisationId organisation, Instant since) {}

    /** Refused if the type of organisation is not in the audience, or an agreement is missing or incomplete. */
    void enable(ProductId product, OrganisationId organisation, String by);

    void disable(ProductId product, OrganisationId organisation, String by);

    boolean isEnabled(ProductId product, OrganisationId organisation);

    List<Enabled> all();

    /**
     * A signed document as it was put on record.
     *
     * @param recordedBy account of an officer, or another actor of the audit
     */
    record Document(
            ProductId product,
            OrganisationId organisation,
            Agreement agreement,
            String reference,
            LocalDate signedOn,
            String signedBy,
            boolean complete,
            Instant recordedAt,
            String recordedBy) {}

    /** The documents of an organisation, newest first. */
    List<Document> documents(OrganisationId organisation);

    /**
     * The agreements without a complete document, in the order of the product: until there are none the product stays shut
     * for this organisation. Empty for a product that does not run.
     */
    List<Agreement> missing(ProductId product, OrganisationId organisation);

    /** Puts a signed document on record; only a complete one counts. */
    void recordAgreement(
            ProductId product,
            OrganisationId organisation,
            Agreement agreement,
            String reference,
            LocalDate signedOn,
            String signedBy,
            boolean complete,
            String by);
}
