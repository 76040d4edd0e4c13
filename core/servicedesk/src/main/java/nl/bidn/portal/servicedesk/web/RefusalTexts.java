// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.Refusals;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says refusals by the texts of this room; products and agreements by their own names. */
@Component(service = Refusals.class)
public final class RefusalTexts implements Refusals {
    private final Products products;
    private final Function<Locale, Texts> texts;

    @Activate
    public RefusalTexts(@Reference Products products) {
        this(products, locale -> BundleTexts.of(FrameworkUtil.getBundle(RefusalTexts.class), locale));
    }

    RefusalTexts(Products products, Function<Locale, Texts> texts) {
        this.products = products;
        this.texts = texts;
    }

    @Override
    public String say(Refused refused, Locale locale) {
        Texts own = texts.apply(locale);
        List<String> details = new ArrayList<>(refused.details());
        switch (refused.why()) {
            case AGREEMENTS_MISSING -> details = List.of(agreements(details, locale));
            case NO_ROLE,
                    NOT_IN_AUDIENCE,
                    NO_SUCH_AGREEMENT,
                    NO_PRODUCT,
                    PRODUCT_STANDS_STILL,
                    PRODUCT_FAILED,
                    NO_DIENST,
                    DIENST_WITHOUT_PRODUCT,
                    NO_PROVIDERS -> details.set(0, product(details.get(0), "product.title", details.get(0), locale));
            default -> {}
        }
        return own.text("refused." + refused.why().name().toLowerCase(Locale.ROOT), details.toArray());
    }

    /** Those that follow the product and the organisation. */
    private String agreements(List<String> details, Locale locale) {
        Stream<String> missing = details.stream().skip(2);
        return missing.map(one -> product(details.get(0), "agreement." + one + ".title", one, locale))
                .collect(Collectors.joining(", "));
    }

    private String product(String id, String key, String otherwise, Locale locale) {
        return products.find(new ProductId(id))
                .map((InstalledProduct product) -> product.texts(locale).text(key))
                .orElse(otherwise);
    }
}
