// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.net.URL;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.fake.PlainProduct;

/** A product that is there, called on the thread that asks. Its files are in {@code fake/<id>/} of the tests. */
public final class FakeProduct extends PlainProduct implements Product {
    private final Domain domain;
    private final Assurance least;
    private final List<Tab> tabs;
    private final BundleTexts dutch;
    private final BundleTexts english;
    private ProductState state = ProductState.ACTIEF;
    private String version = "1.0.0";

    public FakeProduct(String id, Domain domain, Assurance least, Tab... tabs) {
        super(new ProductId(id));
        this.domain = domain;
        this.least = least;
        this.tabs = List.of(tabs);
        this.dutch = BundleTexts.of(id, path -> file(path).orElse(null), BundleTexts.DUTCH);
        this.english = BundleTexts.of(id, path -> file(path).orElse(null), BundleTexts.ENGLISH);
    }

    public void become(ProductState next) {
        state = next;
    }

    public void upgrade(String next) {
        version = next;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Domain domain() {
        return domain;
    }

    @Override
    public Assurance signIn() {
        return least;
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention("rapport", Period.ofDays(90), "Handleiding, paragraaf 3", "verwijder-verlopen"));
    }

    @Override
    public ProductState state() {
        return state;
    }

    private boolean contributes() {
        return state == ProductState.ACTIEF || state == ProductState.GEDEGRADEERD;
    }

    @Override
    public Optional<Product> product() {
        return contributes() ? super.product() : Optional.empty();
    }

    @Override
    public List<Tab> tabs() {
        return contributes() ? tabs : List.of();
    }

    @Override
    public Texts texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.ofNullable(FakeProduct.class.getResource("/fake/" + id() + "/" + path));
    }

    @Override
    public <T> T call(String what, Duration limit, Callable<T> work) {
        return callHere(what, work);
    }
}
