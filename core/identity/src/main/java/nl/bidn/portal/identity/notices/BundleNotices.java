// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.util.Set;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Notices as one product's bundle sees them. */
@Component(service = Notices.class, scope = ServiceScope.BUNDLE)
public final class BundleNotices implements Notices {
    private static final String PRODUCT_HEADER = "Portal-Product";

    private final Teller teller;
    private final @Nullable ProductId product;

    @Activate
    public BundleNotices(ComponentContext context, @Reference Teller teller) {
        this(teller, productOf(context));
    }

    BundleNotices(Teller teller, @Nullable ProductId product) {
        this.teller = teller;
        this.product = product;
    }

    private static @Nullable ProductId productOf(ComponentContext context) {
        var bundle = context.getUsingBundle();
        String header = bundle == null ? null : bundle.getHeaders().get(PRODUCT_HEADER);
        return header == null ? null : new ProductId(header.strip());
    }

    @Override
    public void tellHolders(
            Permission permission, Set<OrganisationId> organisations, String key, String path, Object... arguments) {
        ProductId of = product;
        if (of == null) {
            throw new IllegalStateException("Only a bundle with the header " + PRODUCT_HEADER + " tells people things");
        }
        teller.tell(of, permission, organisations, key, path, arguments);
    }
}
