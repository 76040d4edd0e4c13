// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who may do what: joins roles, enablement, mandates and the roles that products declare. A service of this room; answers
 * from memory that is dropped at each change.
 */
@ProviderType
public interface Access {
    /** Binds the person to a product. The caller may do nothing if the sign-in is not sure enough for the product. */
    Caller person(Session session, InstalledProduct product);

    /**
     * Binds the system with this OIN to a product; empty: it holds no role there.
     *
     * @param address from which it calls ({@link Caller#address()})
     */
    Optional<Caller> system(String oin, String address, InstalledProduct product);

    /**
     * A product for which somebody signs change forms, and for whom.
     *
     * @param organisation exists today; the product need not be switched on for it
     */
    record Signs(ProductId product, OrganisationId organisation) {}

    /** For which products the person signs change forms: he sees nothing of these products by it. */
    List<Signs> signsFor(Session session);

    /** What the person can choose from at the right of the page, sorted by name. */
    List<Organisation> organisations(Session session);

    /** The chosen organisation as a list of one, or all of {@link #organisations} for "alle organisaties". */
    List<Organisation> chosen(Session session);

    /** The products of which the person sees anything for the chosen organisations; in order of their id. */
    List<InstalledProduct> products(Session session);

    /** Whether the product is switched on for any chosen organisation, or one that acts for it; else it does not exist. */
    boolean exists(Session session, ProductId product);
}
