// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How far each organisation is. Derived from what is on record at each look, but for two things that only people know. A
 * service of this room, for any thread. Who may look is for the page to see.
 */
@ProviderType
public interface Checklists {
    /** For one product that runs. */
    Checklist of(OrganisationId organisation, ProductId product);

    /** For each product that this organisation uses, asks for now or ticked something of, sorted by product. */
    List<Checklist> of(OrganisationId organisation);

    /** What only people know. */
    enum Vinkje {
        EHERKENNING_AANGEVRAAGD,
        KOPPELING_GEREED
    }

    /**
     * Sets it, or takes it back.
     *
     * @param day since when; none: takes it back
     */
    void tick(OrganisationId organisation, ProductId product, Vinkje vinkje, @Nullable LocalDate day, AccountId by);
}
