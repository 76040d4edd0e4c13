// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What products say of themselves about signing up; none is known by its name. */
@Component(service = Producten.class)
public final class Producten {
    private final Products products;

    @Activate
    public Producten(@Reference Products products) {
        this.products = products;
    }

    Optional<InstalledProduct> installed(ProductId id) {
        return products.find(id);
    }

    /** Empty for one that does not run now. */
    Optional<Product> find(ProductId id) {
        return products.find(id).flatMap(InstalledProduct::product);
    }

    /** Those that run, by their id. */
    List<Product> all() {
        return products.all().stream()
                .flatMap(installed -> installed.product().stream())
                .toList();
    }

    static Set<String> diensten(Product product) {
        return product.diensten().stream().map(Dienst::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
