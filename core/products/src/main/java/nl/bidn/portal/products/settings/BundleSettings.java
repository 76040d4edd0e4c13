// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.settings;

import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.products.registry.Registry;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The settings of the product whose bundle asks for the service; it can't reach those of another. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleSettings implements Settings {
    private final SettingBook book;
    private final ProductId product;

    @Activate
    public BundleSettings(ComponentContext context, @Reference SettingBook book) {
        this(book, productOf(context));
    }

    BundleSettings(SettingBook book, ProductId product) {
        this.book = book;
        this.product = product;
    }

    @Override
    public <T> T value(Setting<T> setting, OrganisationId organisation) {
        return book.value(product, setting, organisation);
    }

    @Override
    public <T> void change(Caller caller, Setting<T> setting, OrganisationId organisation, String text) {
        book.change(caller, product, setting, organisation, text);
    }

    private static ProductId productOf(ComponentContext context) {
        String header = context.getUsingBundle().getHeaders("").get(Registry.HEADER);
        if (header == null) {
            throw new IllegalStateException("Only a bundle with the header " + Registry.HEADER + " has settings");
        }
        return new ProductId(header.strip());
    }
}
