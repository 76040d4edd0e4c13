// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.settings;

import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.products.ProductHeader;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The settings of the products of the bundle that asks for the service; it can't reach those of another. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleSettings implements Settings {
    private final SettingBook book;
    private final ProductHeader header;
    private final ProductId product;

    @Activate
    public BundleSettings(ComponentContext context, @Reference SettingBook book) {
        this(book, headerOf(context));
    }

    BundleSettings(SettingBook book, ProductHeader header) {
        this(book, header, header.first());
    }

    private BundleSettings(SettingBook book, ProductHeader header, ProductId product) {
        this.book = book;
        this.header = header;
        this.product = product;
    }

    @Override
    public Settings of(ProductId other) {
        return new BundleSettings(book, header, header.own(other));
    }

    @Override
    public <T> T value(Setting<T> setting, OrganisationId organisation) {
        return book.value(product, setting, organisation);
    }

    @Override
    public <T> void change(Caller caller, Setting<T> setting, OrganisationId organisation, String text) {
        book.change(caller, product, setting, organisation, text);
    }

    private static ProductHeader headerOf(ComponentContext context) {
        return ProductHeader.of(context.getUsingBundle())
                .orElseThrow(() -> new IllegalStateException(
                        "Only a bundle with the header " + ProductHeader.NAME + " has settings"));
    }
}
