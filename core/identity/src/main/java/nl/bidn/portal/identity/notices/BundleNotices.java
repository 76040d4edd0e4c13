// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.util.Set;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.ProductHeader;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Notices as one bundle sees them: its products tell people things, and no other. */
@Component(service = Notices.class, scope = ServiceScope.BUNDLE)
public final class BundleNotices implements Notices {
    private final Teller teller;
    /** None: a bundle of the core. */
    private final @Nullable ProductHeader header;
    /** The one that speaks; none: the first. */
    private final @Nullable ProductId product;

    @Activate
    public BundleNotices(ComponentContext context, @Reference Teller teller) {
        this(teller, ProductHeader.of(context.getUsingBundle()).orElse(null), null);
    }

    BundleNotices(Teller teller, @Nullable ProductHeader header, @Nullable ProductId product) {
        this.teller = teller;
        this.header = header;
        this.product = product;
    }

    @Override
    public Notices of(ProductId other) {
        return new BundleNotices(teller, header, header().own(other));
    }

    @Override
    public void tellHolders(
            Permission permission,
            Set<OrganisationId> organisations,
            Set<String> addresses,
            String key,
            String path,
            Object... arguments) {
        teller.tell(speaker(), permission, organisations, addresses, key, path, arguments);
    }

    @Override
    public void tellAddresses(Set<String> addresses, String key, String path, Object... arguments) {
        teller.tell(speaker(), addresses, key, path, arguments);
    }

    @Override
    public void tellAdministrators(Set<OrganisationId> organisations, String key, Object... arguments) {
        teller.tellAdministrators(speaker(), organisations, key, arguments);
    }

    private ProductId speaker() {
        return product == null ? header().first() : product;
    }

    private ProductHeader header() {
        if (header == null) {
            throw new IllegalStateException(
                    "Only a bundle with the header " + ProductHeader.NAME + " tells people things");
        }
        return header;
    }
}
